use napi::bindgen_prelude::*;
use napi_derive::napi;

use super::API;
use crate::bridge::{Defaults, install_client_data};

/// API vantage/v1 with an API token.
pub const VANTAGE: Defaults = Defaults { version: "vantage/v1", ..API };

/// A client of the Lokalise API vantage/v1, which has the items of projects.
///
/// @see <https://developers.lokalise.com/reference/lokalise-rest-api>
#[napi]
pub struct LokaliseApiVantage {}

#[napi]
impl LokaliseApiVantage {
    /// @param params Options; `apiKey` is required.
    /// @throws Error without an `apiKey`, `TypeError` when an option has the wrong type.
    #[napi(constructor, catch_unwind, ts_args_type = "params: ClientParams")]
    pub fn new(env: &Env, mut this: This<'_>, params: Unknown<'_>) -> Result<Self> {
        install_client_data(env, &mut this, params, &VANTAGE)?;
        Ok(Self {})
    }
}
