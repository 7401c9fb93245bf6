//! TLS as Node has it: Mozilla's roots, bundled, since slim images have no store of their own, and
//! what a program believes beside them.

use std::sync::Arc;

use rustls::crypto::ring;
use rustls::{ClientConfig, RootCertStore};

use super::authorities;
use super::unchecked::Unchecked;
use crate::core::failure::Failure;
use crate::core::network::Network;

pub fn configuration(network: &Network) -> Result<ClientConfig, Failure> {
    let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    // Also where nothing is checked: what is refused depends on no variable.
    let given = authorities::read(&network.authorities)?;
    let provider = Arc::new(ring::default_provider());
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .map_err(|error| Failure::internal(&error.to_string()))?;
    let builder = if network.insecure {
        let unchecked = Arc::new(Unchecked(provider));
        builder.dangerous().with_custom_certificate_verifier(unchecked)
    } else if given.is_empty() {
        builder.with_root_certificates(roots)
    } else {
        let verifier = authorities::verifier(roots, given, provider)?;
        builder.dangerous().with_custom_certificate_verifier(verifier)
    };
    Ok(builder.with_no_client_auth())
}
