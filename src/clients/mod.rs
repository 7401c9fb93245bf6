//! The classes that programs construct. Each holds its settings in one plain, live object.

mod auth;
mod lokalise_api;
mod lokalise_api_v1;
mod lokalise_api_vantage;
mod ota;

pub use lokalise_api::API;
pub use lokalise_api_v1::API_V1;
pub use lokalise_api_vantage::VANTAGE;
pub use ota::{OTA, OTA_BUNDLES};
