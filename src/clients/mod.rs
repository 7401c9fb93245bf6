//! The classes that programs construct. Each holds its settings in one plain, live object.

mod auth;
mod lokalise_api;

pub use lokalise_api::API;
