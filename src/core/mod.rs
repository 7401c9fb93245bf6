//! The rules: everything that decides, and nothing that knows Node-API or an HTTP library.
//!
//! A call is an [`endpoint::Endpoint`] with its arguments; [`request`] makes the request of it,
//! [`client`] sends that request under the client's policy, and [`reading`] (or [`oauth`]) reads
//! what came into an [`outcome::Outcome`].

pub mod api_error;
pub mod base;
pub mod client;
pub mod endpoint;
pub mod expectation;
pub mod failure;
pub mod headers;
pub mod json;
pub mod limits;
pub mod network;
pub mod oauth;
pub mod options;
pub mod outcome;
pub mod pagination;
pub mod path;
pub mod query;
pub mod reading;
pub mod redirect;
pub mod reply;
pub mod request;
pub mod retry;
pub mod tape;
pub mod target;
pub mod text;
