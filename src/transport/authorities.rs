//! Certificates that a program believes beside the bundled roots.

use std::fs;
use std::sync::Arc;

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::verify_server_name;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::pem::{self, PemObject};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{CertificateError, DigitallySignedStruct, OtherError, RootCertStore, SignatureScheme};

use crate::core::failure::Failure;

/// The texts of the option `ca`, read.
///
/// # Errors
/// One of them holds no certificate, or one that is broken.
pub fn read(texts: &[String]) -> Result<Vec<CertificateDer<'static>>, Failure> {
    let mut all = Vec::new();
    for text in texts {
        let found = certificates(text.as_bytes()).map_err(|error| {
            Failure::refused(format!("ca: expected certificates in PEM, got a text with {error}"))
        })?;
        if found.is_empty() {
            return Err(Failure::refused(
                "ca: expected certificates in PEM, got a text without any",
            ));
        }
        all.extend(found);
    }
    Ok(all)
}

/// The file that `NODE_EXTRA_CA_CERTS` names, for [`read`]; `None` when no certificate is in it,
/// which Node takes without a word.
///
/// # Errors
/// Node's warning, after which it goes on without the file.
pub fn extra(path: &str) -> Result<Option<String>, String> {
    let ignored = |why: String| format!("Ignoring extra certs from `{path}`, load failed: {why}");
    let bytes = fs::read(path).map_err(|error| ignored(error.to_string()))?;
    let found = certificates(&bytes).map_err(ignored)?;
    // What is around the certificates may be in any encoding.
    Ok((!found.is_empty()).then(|| String::from_utf8_lossy(&bytes).into_owned()))
}

fn certificates(text: &[u8]) -> Result<Vec<CertificateDer<'static>>, String> {
    let found: Result<Vec<CertificateDer<'static>>, pem::Error> =
        CertificateDer::pem_slice_iter(text).collect();
    let found = found.map_err(|_| "a broken certificate".to_owned())?;
    let is_broken = |certificate| ParsedCertificate::try_from(certificate).is_err();
    if found.iter().any(is_broken) && found.iter().all(is_broken) {
        return Err("a broken certificate".to_owned());
    }
    Ok(found)
}

/// What checks the certificates of servers by `roots` and those that were `given`.
///
/// # Errors
/// The verifier could not be made.
pub fn verifier(
    mut roots: RootCertStore,
    given: Vec<CertificateDer<'static>>,
    provider: Arc<CryptoProvider>,
) -> Result<Arc<dyn ServerCertVerifier>, Failure> {
    // A bundle of a company may hold some that only OpenSSL reads: the others count.
    roots.add_parsable_certificates(given.iter().cloned());
    let usual = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider)
        .build()
        .map_err(|error| Failure::internal(&error.to_string()))?;
    Ok(Arc::new(Verifier { usual, given }))
}

/// Node also believes a server whose own certificate was given though it is one of an authority,
/// which is what `openssl req -x509` makes; webpki refuses those.
#[derive(Debug)]
struct Verifier {
    usual: Arc<WebPkiServerVerifier>,
    given: Vec<CertificateDer<'static>>,
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        match self.usual.verify_server_cert(
            end_entity,
            intermediates,
            server_name,
            ocsp_response,
            now,
        ) {
            // That it is valid now has been checked before its role is.
            Err(error) if is_of_authority(&error) && self.given.contains(end_entity) => {
                verify_server_name(&ParsedCertificate::try_from(end_entity)?, server_name)?;
                Ok(ServerCertVerified::assertion())
            }
            result => result,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.usual.verify_tls12_signature(message, cert, dss)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.usual.verify_tls13_signature(message, cert, dss)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.usual.supported_verify_schemes()
    }
}

fn is_of_authority(error: &rustls::Error) -> bool {
    let rustls::Error::InvalidCertificate(CertificateError::Other(OtherError(error))) = error
    else {
        return false;
    };
    matches!(error.downcast_ref(), Some(webpki::Error::CaUsedAsEndEntity))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rustls::crypto::ring;
    use std::time::Duration;

    macro_rules! fixture {
        ($name:literal) => {
            include_str!(concat!("../../__test__/network/certificates/", $name, ".pem"))
        };
    }

    const SELF_SIGNED: &str = fixture!("self-signed");
    const LEAF: &str = fixture!("self-signed-leaf");
    const EXPIRED: &str = fixture!("expired");
    const ELSEWHERE: &str = fixture!("elsewhere");
    const AUTHORITY: &str = fixture!("authority");
    const ISSUED: &str = fixture!("issued");
    const KEY: &str = fixture!("issued.key");
    const BROKEN: &str = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    const CUT: &str = "-----BEGIN CERTIFICATE-----\nAAAA\n";

    /// Whether a server with `certificate` is believed in 2026 where `given` are.
    fn believes(given: &[&str], certificate: &str, host: &'static str) -> bool {
        let given: Vec<String> = given.iter().map(|text| (*text).to_owned()).collect();
        let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        let provider = Arc::new(ring::default_provider());
        let verifier = verifier(roots, read(&given).unwrap(), provider).unwrap();
        let certificate = read(&[certificate.to_owned()]).unwrap().remove(0);
        let name = ServerName::try_from(host).unwrap();
        let now = UnixTime::since_unix_epoch(Duration::from_secs(1_780_000_000));
        verifier.verify_server_cert(&certificate, &[], &name, &[], now).is_ok()
    }

    #[test]
    fn servers_are_believed_as_node_does() {
        let table: &[(&[&str], &str, &str, bool)] = &[
            (&[], SELF_SIGNED, "localhost", false),
            (&[SELF_SIGNED], SELF_SIGNED, "localhost", true),
            (&[SELF_SIGNED], SELF_SIGNED, "127.0.0.1", true),
            (&[SELF_SIGNED], SELF_SIGNED, "elsewhere.test", false),
            (&[AUTHORITY], SELF_SIGNED, "localhost", false),
            (&[AUTHORITY, SELF_SIGNED], SELF_SIGNED, "localhost", true),
            (&[LEAF], LEAF, "localhost", true),
            (&[LEAF], LEAF, "elsewhere.test", false),
            (&[EXPIRED], EXPIRED, "localhost", false),
            (&[ELSEWHERE], ELSEWHERE, "localhost", false),
            (&[ELSEWHERE], ELSEWHERE, "elsewhere.test", true),
            (&[ELSEWHERE], SELF_SIGNED, "localhost", false),
            (&[AUTHORITY], ISSUED, "localhost", true),
            (&[AUTHORITY], ISSUED, "127.0.0.1", true),
            (&[AUTHORITY], ISSUED, "127.0.0.2", false),
            (&[SELF_SIGNED], ISSUED, "localhost", false),
        ];
        for (index, (given, certificate, host, expected)) in table.iter().enumerate() {
            assert_eq!(believes(given, certificate, host), *expected, "{index}");
        }
    }

    #[test]
    fn a_ca_holds_certificates() {
        let count = |texts: &[&str]| {
            let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
            read(&texts).map(|found| found.len()).map_err(|failure| failure.to_string())
        };
        let two = format!("a company's\n{AUTHORITY}\nand\n{KEY}\n{ISSUED}");
        assert_eq!(count(&[]), Ok(0));
        assert_eq!(count(&[&two, SELF_SIGNED]), Ok(3));
        assert_eq!(count(&[&AUTHORITY.replace('\n', "\r\n")]), Ok(1));
        let none = "ca: expected certificates in PEM, got a text without any";
        let broken = "ca: expected certificates in PEM, got a text with a broken certificate";
        for (texts, expected) in [
            (&[""][..], none),
            (&["MIIB"], none),
            (&[KEY], none),
            (&[AUTHORITY, ""], none),
            (&[BROKEN], broken),
            (&[CUT], broken),
        ] {
            assert_eq!(count(texts).as_ref().map_err(String::as_str), Err(expected), "{texts:?}");
        }
    }

    #[test]
    fn extra_certificates_are_ignored_with_a_warning() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/__test__/network/certificates");
        assert_eq!(extra(&format!("{folder}/authority.pem")).unwrap().as_deref(), Some(AUTHORITY));
        assert_eq!(extra(&format!("{folder}/issued.key.pem")).unwrap(), None);
        for path in [&format!("{folder}/none.pem"), folder, ""] {
            let warning = extra(path).unwrap_err();
            let start = format!("Ignoring extra certs from `{path}`, load failed: ");
            assert!(warning.starts_with(&start), "{warning}");
        }
    }
}
