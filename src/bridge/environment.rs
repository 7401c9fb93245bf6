//! What the environment's variables say of the network. JavaScript looks at them when a client is
//! made and tells what matters; each thread with Node.js on it has its own, as `process.env` is.
#![cfg_attr(test, allow(dead_code, reason = "napi registers no functions in a test build"))]

use std::cell::RefCell;
use std::sync::Arc;

use napi::bindgen_prelude::*;
use napi_derive::napi;

use crate::core::network::{self, Network};
use crate::transport;

thread_local! {
    static NETWORK: RefCell<Option<Arc<Network>>> = const { RefCell::new(None) };
    static LAST: RefCell<Option<Arc<Network>>> = const { RefCell::new(None) };
}

/// The network of calls that say nothing else; `None` for the usual one.
pub fn network() -> Option<Arc<Network>> {
    NETWORK.with_borrow(Clone::clone)
}

/// `network`, in the same place in memory as long as calls with the same one follow each other: that
/// is how the transport knows it at once.
pub fn shared(network: Network) -> Arc<Network> {
    LAST.with_borrow_mut(|last| match last {
        Some(known) if **known == network => Arc::clone(known),
        _ => Arc::clone(last.insert(Arc::new(network))),
    })
}

/// Takes an object of variables by their names, and gives what there is to warn of: a file of
/// certificates that cannot be read is left out.
#[napi(skip_typescript, catch_unwind)]
pub fn set_environment(variables: Object<'_>) -> Option<String> {
    let variable = |name: &str| variables.get_named_property(name).ok().flatten();
    let mut network = network::from_environment(variable);
    let file = variable("NODE_EXTRA_CA_CERTS").filter(|path| !path.is_empty());
    let warning = match file.map(|path| transport::extra_authorities(&path)) {
        Some(Ok(authorities)) => {
            network.authorities.extend(authorities);
            None
        }
        Some(Err(warning)) => Some(warning),
        None => None,
    };
    let is_usual = network == Network::default();
    NETWORK.set((!is_usual).then(|| Arc::new(network)));
    warning
}
