use napi::bindgen_prelude::*;
use napi_derive::napi;

use crate::bridge::{Defaults, install_client_data};

/// API 2.0 with an API token.
pub const API: Defaults = Defaults {
    host: "https://api.lokalise.com",
    shows_host: false,
    version: "api2",
    token_type: "",
    auth_header: "x-api-token",
    header_option: true,
};

/// API 2.0 with an OAuth 2 access token.
const API_OAUTH: Defaults =
    Defaults { token_type: "Bearer", auth_header: "Authorization", header_option: false, ..API };

/// A client of the Lokalise API 2.0 that authorizes itself with an API token.
///
/// Its methods give the API's resources; each shares this client's `clientData`.
///
/// @see <https://developers.lokalise.com/reference/lokalise-rest-api>
#[napi]
pub struct LokaliseApi {}

#[napi]
impl LokaliseApi {
    /// @param params Options; `apiKey` is required.
    /// @throws Error without an `apiKey`, `TypeError` when an option has the wrong type.
    #[napi(constructor, catch_unwind, ts_args_type = "params: ClientParams")]
    pub fn new(env: &Env, mut this: This<'_>, params: Unknown<'_>) -> Result<Self> {
        install_client_data(env, &mut this, params, &API)?;
        Ok(Self {})
    }
}

/// A client of the Lokalise API 2.0 that acts for a user, with an access token that
/// {@link LokaliseAuth} gave. It is a {@link LokaliseApi}.
///
/// @see <https://developers.lokalise.com/docs/oauth2-authorization-guide>
#[napi]
pub struct LokaliseApiOAuth {}

#[napi]
impl LokaliseApiOAuth {
    /// @param params Options; `apiKey`, the access token, is required. `header` is not used.
    /// @throws Error without an `apiKey`, `TypeError` when an option has the wrong type.
    #[napi(constructor, catch_unwind, ts_args_type = "params: ClientParams")]
    pub fn new(env: &Env, mut this: This<'_>, params: Unknown<'_>) -> Result<Self> {
        install_client_data(env, &mut this, params, &API_OAUTH)?;
        Ok(Self {})
    }
}
