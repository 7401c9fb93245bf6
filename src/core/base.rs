//! The base of every URL: a host, perhaps with a prefix, and an API version.

use std::cell::RefCell;

use url::{Position, Url};

use super::failure::Failure;
use super::network::shown;

/// What the URLs of a client begin with; no slash at the end.
pub struct Base {
    pub text: String,
    /// Where in `text` the path begins, or will.
    pub path_at: usize,
}

/// A base that was composed before: `compose` gives the same for the same texts.
struct Known {
    host: String,
    version: String,
    base: Base,
}

thread_local! {
    /// Programs call one host with one version, many times over.
    static LAST: RefCell<Option<Known>> = const { RefCell::new(None) };
}

/// What [`compose`] gives, with room for `more` bytes.
///
/// # Errors
/// As for [`compose`].
pub fn begin(host: &str, version: &str, more: usize) -> Result<Base, Failure> {
    LAST.with_borrow_mut(|last| {
        let is_known = |it: &&mut Known| it.host == host && it.version == version;
        let known = if let Some(known) = last.as_mut().filter(is_known) {
            known
        } else {
            let base = compose(host, version)?;
            last.insert(Known { host: host.to_owned(), version: version.to_owned(), base })
        };
        let mut text = String::with_capacity(known.base.text.len() + more);
        text.push_str(&known.base.text);
        Ok(Base { text, path_at: known.base.path_at })
    })
}

/// `{host}/{version}`, without a slash at the end. A prefix in `host` is kept, its query and
/// fragment are not; a version that the host ends with already is not doubled; slashes around
/// and within the version are normalised, so that it can never name another host.
///
/// # Errors
/// A host that is not an absolute `http` or `https` URL, a version that climbs or has a query.
pub fn compose(host: &str, version: &str) -> Result<Base, Failure> {
    let origin = Url::parse(host.trim())
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
        .ok_or_else(|| {
            // Whoever has forgotten the scheme may have written a password.
            let got = if host.contains('@') { shown(host) } else { host.to_owned() };
            Failure::refused(format!("host: expected an http or https URL, got {got:?}"))
        })?;
    if !origin.username().is_empty() || origin.password().is_some() {
        return Err(Failure::refused("host: expected a URL without user name and password"));
    }
    let version: Vec<&str> = version.split('/').filter(|part| !part.is_empty()).collect();
    if let Some(part) = version.iter().find(|part| !is_plain(part)) {
        return Err(Failure::refused(format!(
            "version: expected an API version such as \"api2\", got the segment {part:?}"
        )));
    }
    let mut segments: Vec<&str> =
        origin.path().split('/').filter(|part| !part.is_empty()).collect();
    if segments.ends_with(&version) {
        segments.truncate(segments.len() - version.len());
    }
    let mut text = origin[..Position::BeforePath].to_owned();
    let path_at = text.len();
    for segment in segments.into_iter().chain(version) {
        text.push('/');
        text.push_str(segment);
    }
    Ok(Base { text, path_at })
}

fn is_plain(part: &str) -> bool {
    let unreserved =
        |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:@!$&'()*+,;=".contains(&byte);
    part != "." && part != ".." && part.bytes().all(unreserved)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_host_and_version() {
        let table = [
            ("https://api.lokalise.com", "api2", "https://api.lokalise.com/api2"),
            ("https://api.lokalise.com/", "/api2/", "https://api.lokalise.com/api2"),
            ("https://api.lokalise.com/api2", "api2", "https://api.lokalise.com/api2"),
            ("https://proxy.test/lokalise/api2/", "api2", "https://proxy.test/lokalise/api2"),
            ("https://proxy.test/lokalise", "api2", "https://proxy.test/lokalise/api2"),
            ("http://localhost:8080?x#y", "vantage/v1", "http://localhost:8080/vantage/v1"),
            ("http://host.test", "//x", "http://host.test/x"),
            ("HTTPS://Host.TEST:443", "", "https://host.test"),
        ];
        for (host, version, expected) in table {
            let composed = compose(host, version).ok().map(|base| base.text);
            assert_eq!(composed.as_deref(), Some(expected), "{host} {version}");
            assert_eq!(begin(host, version, 9).ok().map(|base| base.text), composed);
        }
    }

    #[test]
    fn an_error_shows_no_password() {
        let told = |host| compose(host, "api2").err().map(|failure| failure.message.to_string());
        let expected = |got| Some(format!("host: expected an http or https URL, got {got:?}"));
        assert_eq!(told("user:secret@host.test"), expected("***@host.test"));
        assert_eq!(told("ftp://user:secret@host.test/x"), expected("ftp://***@host.test/x"));
        assert_eq!(told("host.test:8080"), expected("host.test:8080"));
        assert!(told("https://user:secret@host.test").is_some_and(|it| !it.contains("secret")));
    }

    #[test]
    fn refuses_what_is_no_host_or_version() {
        for (host, version) in [
            ("", "api2"),
            ("api.lokalise.com", "api2"),
            ("http://user:pw@host.test", "api2"),
            ("ftp://api.lokalise.com", "api2"),
            ("https://api.lokalise.com", "../x"),
            ("https://api.lokalise.com", "api2?x"),
            ("https://api.lokalise.com", "a\\b"),
            ("https://api.lokalise.com", "%2e%2e"),
        ] {
            assert!(compose(host, version).is_err(), "{host} {version}");
        }
    }
}
