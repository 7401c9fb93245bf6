//! What a client is told beyond its settings: how persistent, how patient and how modest it is, and
//! which way its calls take.

use std::sync::Arc;

use super::client::Bounds;
use super::limits::Limits;
use super::network::Network;

/// A client's options as one call sees them, its own included.
#[derive(Debug, Clone, Default)]
pub struct Options {
    pub retries: u32,
    /// Milliseconds for the whole call; 0 is no bound.
    pub total: u64,
    /// The most bytes that the body of a reply may have, decoded.
    pub most_bytes: Option<usize>,
    pub limits: Limits,
    /// `None` for the usual one.
    pub network: Option<Arc<Network>>,
}

impl Options {
    /// `attempt`: the milliseconds that one attempt may take; 0 is no bound.
    pub fn bounds(&self, attempt: u64) -> Bounds {
        Bounds { attempt, total: self.total, retries: self.retries }
    }
}
