use napi::bindgen_prelude::*;
use napi_derive::napi;

use super::API;
use crate::bridge::{Defaults, install_client_data};

/// API v1 with an API token.
pub const API_V1: Defaults = Defaults { version: "v1", ..API };

/// A client of the Lokalise API v1, which has the audit logs.
///
/// @see <https://developers.lokalise.com/reference/list-audit-logs>
#[napi]
pub struct LokaliseApiV1 {}

#[napi]
impl LokaliseApiV1 {
    /// @param params Options; `apiKey` is required.
    /// @throws Error without an `apiKey`, `TypeError` when an option has the wrong type.
    #[napi(constructor, catch_unwind, ts_args_type = "params: ClientParams")]
    pub fn new(env: &Env, mut this: This<'_>, params: Unknown<'_>) -> Result<Self> {
        install_client_data(env, &mut this, params, &API_V1)?;
        Ok(Self {})
    }
}
