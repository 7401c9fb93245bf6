//! What the targets share: the core, and what they compare it with.
//!
//! The core is compiled from its source, not taken from the addon: a build takes seconds without
//! Node-API, TLS and HTTP, of which the core knows nothing anyway.

#[path = "../../src/core/mod.rs"]
pub mod core;
pub mod values;
