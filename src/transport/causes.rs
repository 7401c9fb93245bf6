//! What went wrong on the network, link by link, with the system's names of the errors.

use std::error::Error;
use std::{io, iter};

use crate::core::failure::{Cause, Failure, Fault};

/// What became of a request on the wire.
pub fn failure(error: &(dyn Error + 'static), fault: Fault) -> Failure {
    Failure { fault: Some(fault), ..Failure::network(of(error)) }
}

/// What became of a request that was sent: a server of HTTP/2 may say that it has not looked at it
/// (RFC 9113, section 8.7).
pub fn broken(error: &(dyn Error + 'static)) -> Failure {
    let is_refused = links(error)
        .filter_map(|link| link.downcast_ref::<h2::Error>())
        .any(|error| error.reason() == Some(h2::Reason::REFUSED_STREAM));
    failure(error, if is_refused { Fault::Unsent } else { Fault::Broken })
}

/// What is found out here, under the system's name for it.
pub fn found(kind: io::ErrorKind, fault: Fault) -> Failure {
    failure(&io::Error::from(kind), fault)
}

/// `error` and what is behind it, outermost first.
fn links<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    iter::successors(Some(error), |&link| link.source())
}

/// The chain of `error`, outermost first.
fn of(error: &(dyn Error + 'static)) -> Vec<Cause> {
    let mut causes = Vec::new();
    for link in links(error) {
        let message = link.to_string();
        let code = link
            .downcast_ref::<io::Error>()
            .and_then(system_name)
            .or_else(|| message.starts_with("dns error").then_some("ENOTFOUND"));
        // Some wrappers say what their source says.
        match causes.last_mut() {
            Some(Cause { message: above, code: above_code }) if *above == message => {
                *above_code = above_code.or(code);
            }
            _ => causes.push(Cause { message, code }),
        }
    }
    causes
}

fn system_name(error: &io::Error) -> Option<&'static str> {
    Some(match error.kind() {
        io::ErrorKind::ConnectionRefused => "ECONNREFUSED",
        io::ErrorKind::ConnectionReset => "ECONNRESET",
        io::ErrorKind::ConnectionAborted => "ECONNABORTED",
        io::ErrorKind::BrokenPipe => "EPIPE",
        io::ErrorKind::NotConnected => "ENOTCONN",
        io::ErrorKind::TimedOut => "ETIMEDOUT",
        io::ErrorKind::HostUnreachable => "EHOSTUNREACH",
        io::ErrorKind::NetworkUnreachable => "ENETUNREACH",
        io::ErrorKind::AddrNotAvailable => "EADDRNOTAVAIL",
        io::ErrorKind::PermissionDenied => "EACCES",
        _ => return None,
    })
}
