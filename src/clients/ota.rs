use napi::bindgen_prelude::*;
use napi_derive::napi;

use crate::bridge::{Defaults, install_client_data};

/// The over-the-air service with a JSON Web Token.
pub const OTA: Defaults = Defaults {
    host: "https://ota.lokalise.com",
    shows_host: true,
    version: "v3",
    token_type: "Bearer",
    auth_header: "Authorization",
    header_option: false,
};

/// The over-the-air service with the SDK token of an app.
pub const OTA_BUNDLES: Defaults =
    Defaults { token_type: "", auth_header: "x-ota-api-token", ..OTA };

/// A client that manages the over-the-air (OTA) service: bundles, freezes, SDK tokens, usage.
///
/// Its `apiKey` is the `jwt` that {@link Jwts.create} gives, which is valid for 30 minutes.
///
/// @see <https://developers.lokalise.com/docs/ota-api>
#[napi]
pub struct LokaliseApiOta {}

#[napi]
impl LokaliseApiOta {
    /// @param params Options; `apiKey`, the JSON Web Token, is required. `header` is not used.
    /// @throws Error without an `apiKey`, `TypeError` when an option has the wrong type.
    #[napi(constructor, catch_unwind, ts_args_type = "params: ClientParams")]
    pub fn new(env: &Env, mut this: This<'_>, params: Unknown<'_>) -> Result<Self> {
        install_client_data(env, &mut this, params, &OTA)?;
        Ok(Self {})
    }
}

/// A client that gets over-the-air (OTA) bundles as an app does.
///
/// @see <https://developers.lokalise.com/docs/ota-api>
#[napi]
pub struct LokaliseOtaBundles {}

#[napi]
impl LokaliseOtaBundles {
    /// @param params Options; `apiKey`, the SDK token, is required. `header` is not used.
    /// @throws Error without an `apiKey`, `TypeError` when an option has the wrong type.
    #[napi(constructor, catch_unwind, ts_args_type = "params: ClientParams")]
    pub fn new(env: &Env, mut this: This<'_>, params: Unknown<'_>) -> Result<Self> {
        install_client_data(env, &mut this, params, &OTA_BUNDLES)?;
        Ok(Self {})
    }
}
