//! How the network is reached: by which proxies, and whose certificates are believed. The rules of
//! proxies are those of Node's fetch, which has them of undici's `EnvHttpProxyAgent`.

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};

use http::Uri;
use url::{Position, Url};

use super::failure::Failure;

/// What calls need connections of their own for: those of one network are shared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Network {
    pub proxy: Proxies,
    /// Certificates in PEM, believed beside the bundled ones.
    pub authorities: Vec<String>,
    /// Certificates are not checked.
    pub insecure: bool,
}

#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub enum Proxies {
    #[default]
    None,
    /// The option `proxy`: for every call.
    All(String),
    /// The variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`.
    Environment { http: Option<String>, https: Option<String>, none: Option<String> },
}

/// Where requests go: [`Proxies`], understood.
pub struct Route {
    http: Option<Url>,
    https: Option<Url>,
    none: String,
}

/// What the environment says, as Node 24 reads it. `NODE_EXTRA_CA_CERTS` is not in it: that is a
/// file.
pub fn from_environment(get: impl Fn(&str) -> Option<String>) -> Network {
    let is = |name: &str, value: &str| get(name).is_some_and(|set| set == value);
    let proxy = if is("NODE_USE_ENV_PROXY", "1") { proxies(&get) } else { Proxies::None };
    let insecure = is("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    Network { proxy, authorities: Vec::new(), insecure }
}

/// Names in lower case win, also with nothing: that is how one of the others is taken back.
fn proxies(get: impl Fn(&str) -> Option<String>) -> Proxies {
    let either = |lower: &str, upper: &str| {
        get(lower).or_else(|| get(upper)).filter(|value| !value.is_empty())
    };
    let http = either("http_proxy", "HTTP_PROXY");
    let https = either("https_proxy", "HTTPS_PROXY");
    if http.is_none() && https.is_none() {
        return Proxies::None;
    }
    Proxies::Environment { http, https, none: either("no_proxy", "NO_PROXY") }
}

/// The proxy that `text` names. `name` is that of the option or the variable it was in.
///
/// # Errors
/// No `http` or `https` URL; the message does not show its password.
pub fn proxy_url(name: &str, text: &str) -> Result<Url, Failure> {
    Url::parse(text)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
        // The HTTP library passes by a proxy that it cannot read, and by none may a call go astray.
        .filter(|url| url[..Position::BeforePath].parse::<Uri>().is_ok())
        .ok_or_else(|| {
            let got = shown(text);
            Failure::refused(format!("{name}: expected an http or https URL, got {got:?}"))
        })
}

/// `text` without what may be a password. Who forgets a part of a URL makes a host of it, or a
/// port, or a path: `http://user:password`.
pub fn shown(text: &str) -> String {
    let is_scheme = |text: &&str| {
        text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
    };
    if let Some((before, host)) = text.rsplit_once('@') {
        let scheme = before.split_once("://").map(|(scheme, _)| scheme).filter(is_scheme);
        return match scheme {
            Some(scheme) => format!("{scheme}://***@{host}"),
            None => format!("***@{host}"),
        };
    }
    let is_whole = Url::parse(text).is_ok_and(|url| url.has_host());
    match text.rsplit_once(':') {
        Some((before, _)) if !is_whole => format!("{before}:***"),
        _ => text.to_owned(),
    }
}

impl Proxies {
    /// # Errors
    /// One of them is no URL of a proxy.
    pub fn route(&self) -> Result<Route, Failure> {
        let read = |name, text: &Option<String>| {
            text.as_ref().map(|text| proxy_url(name, text)).transpose()
        };
        let (http, https, none) = match self {
            Self::None => (None, None, String::new()),
            Self::All(text) => {
                let url = proxy_url("proxy", text)?;
                (Some(url.clone()), Some(url), String::new())
            }
            Self::Environment { http, https, none } => {
                let http = read("HTTP_PROXY", http)?;
                let https = read("HTTPS_PROXY", https)?.or_else(|| http.clone());
                (http, https, none.clone().unwrap_or_default())
            }
        };
        Ok(Route { http, https, none })
    }
}

impl fmt::Debug for Proxies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hidden = |text: &Option<String>| text.as_deref().map(shown);
        match self {
            Self::None => f.write_str("None"),
            Self::All(text) => f.debug_tuple("All").field(&shown(text)).finish(),
            Self::Environment { http, https, none } => f
                .debug_struct("Environment")
                .field("http", &hidden(http))
                .field("https", &hidden(https))
                .field("none", none)
                .finish(),
        }
    }
}

impl Route {
    /// Whether every request goes straight to its host.
    pub fn is_direct(&self) -> bool {
        self.http.is_none() && self.https.is_none()
    }

    /// The proxy that a request to `target` goes through.
    pub fn proxy(&self, target: &Url) -> Option<&Url> {
        let proxy = if target.scheme() == "https" { &self.https } else { &self.http };
        proxy.as_ref().filter(|_| !is_excepted(&self.none, target))
    }
}

/// Whether `list`, the value of `NO_PROXY`, keeps requests to `target` off the proxies.
fn is_excepted(list: &str, target: &Url) -> bool {
    let Some(host) = target.host_str() else { return false };
    let port = target.port_or_known_default();
    list.split(|c: char| c == ',' || c.is_whitespace())
        .filter(|entry| !entry.is_empty())
        .any(|entry| entry == "*" || covers(entry, host, port) || is_in_range(entry, host))
}

/// `host`, `host:port`, `.host` or `*.host`: the host and all below it. IPv6 addresses have their
/// brackets, as in URLs, or stand alone.
fn covers(entry: &str, host: &str, port: Option<u16>) -> bool {
    if let Ok(address) = entry.parse::<Ipv6Addr>() {
        return host == format!("[{address}]");
    }
    let is_port = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (name, wanted) = match entry.rsplit_once(':') {
        Some((name, digits)) if !name.is_empty() && is_port(digits) => (name, Some(digits)),
        _ => (entry, None),
    };
    // Port 0 is none in particular.
    let wanted = wanted.map(|digits| digits.trim_start_matches('0')).filter(|it| !it.is_empty());
    if wanted.is_some_and(|digits| digits.parse().ok() != port) {
        return false;
    }
    let name = name.strip_prefix("*.").or_else(|| name.strip_prefix('.')).unwrap_or(name);
    let name = name.to_ascii_lowercase();
    host.strip_suffix(name.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// `192.168.1.1-192.168.1.100`, which Node documents though its fetch does not know it.
fn is_in_range(entry: &str, host: &str) -> bool {
    let address = |text: &str| text.parse::<Ipv4Addr>().ok();
    let Some((first, last)) = entry.split_once('-') else { return false };
    match (address(first), address(host), address(last)) {
        (Some(first), Some(host), Some(last)) => (first..=last).contains(&host),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(variables: &[(&str, &str)]) -> Network {
        from_environment(|name| {
            variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        })
    }

    fn of(http: Option<&str>, https: Option<&str>, none: Option<&str>) -> Proxies {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        Proxies::Environment { http: owned(http), https: owned(https), none: owned(none) }
    }

    #[test]
    fn the_environment_is_read_as_node_does() {
        const USE: (&str, &str) = ("NODE_USE_ENV_PROXY", "1");
        let table: &[(&[(&str, &str)], Proxies)] = &[
            (&[], Proxies::None),
            (&[("HTTP_PROXY", "http://a")], Proxies::None),
            (&[("HTTP_PROXY", "http://a"), ("NODE_USE_ENV_PROXY", "true")], Proxies::None),
            (&[("HTTP_PROXY", "http://a"), ("NODE_USE_ENV_PROXY", "0")], Proxies::None),
            (&[USE], Proxies::None),
            (&[USE, ("NO_PROXY", "*")], Proxies::None),
            (&[USE, ("ALL_PROXY", "http://a")], Proxies::None),
            (&[USE, ("HTTP_PROXY", "http://a")], of(Some("http://a"), None, None)),
            (&[USE, ("https_proxy", "http://a")], of(None, Some("http://a"), None)),
            (
                &[
                    USE,
                    ("HTTP_PROXY", "http://a"),
                    ("http_proxy", "http://b"),
                    ("HTTPS_PROXY", "http://c"),
                    ("https_proxy", "http://d"),
                    ("NO_PROXY", "e"),
                    ("no_proxy", "f"),
                ],
                of(Some("http://b"), Some("http://d"), Some("f")),
            ),
            (
                &[
                    USE,
                    ("HTTP_PROXY", "http://a"),
                    ("http_proxy", ""),
                    ("HTTPS_PROXY", "http://c"),
                    ("NO_PROXY", ""),
                ],
                of(None, Some("http://c"), None),
            ),
        ];
        for (variables, expected) in table {
            let network = environment(variables);
            assert_eq!(network.proxy, *expected, "{variables:?}");
            assert!(!network.insecure && network.authorities.is_empty());
        }
        for (value, insecure) in [("0", true), ("1", false), ("", false), ("false", false)] {
            let network = environment(&[("NODE_TLS_REJECT_UNAUTHORIZED", value)]);
            assert_eq!(network, Network { insecure, ..Network::default() });
        }
    }

    #[test]
    fn a_proxy_is_an_http_url() {
        for text in [
            "http://proxy.test",
            "https://proxy.test:8443/",
            "HTTP://user:p%40ss@127.0.0.1:3128",
            "http://user:it's ^|`{}!$&()*+,;=~@proxy.test",
            "http://[::1]:3128",
            " http://proxy.test:3128 ",
        ] {
            assert!(proxy_url("proxy", text).is_ok(), "{text}");
        }
        let table = [
            ("", ""),
            ("proxy.test", "proxy.test"),
            ("proxy.test:3128", "proxy.test:***"),
            ("socks5://proxy.test:1080", "socks5://proxy.test:1080"),
            ("socks5://user:secret@proxy.test:1080", "socks5://***@proxy.test:1080"),
            ("user:secret@proxy.test:3128", "***@proxy.test:3128"),
            ("user:secret://x@proxy.test", "***@proxy.test"),
            ("http://user:secret", "http://user:***"),
            ("user:secret", "user:***"),
            ("http://user:secret@", "http://***@"),
            ("http://user:sec@ret@proxy.test:x", "http://***@proxy.test:x"),
            ("http://", "http:***"),
        ];
        for (text, shown) in table {
            let failure = proxy_url("proxy", text).unwrap_err().to_string();
            let expected = format!("proxy: expected an http or https URL, got {shown:?}");
            assert_eq!(failure, expected, "{text}");
            let shown = format!("{:?}", Proxies::All(text.into()));
            assert!(!shown.contains("secret"), "{shown}");
        }
    }

    #[test]
    fn passwords_are_in_no_debug_output() {
        const URL: &str = "http://user:secret@proxy.test";
        let all = Proxies::All(URL.into());
        assert_eq!(format!("{all:?}"), r#"All("http://***@proxy.test")"#);
        let network = Network { proxy: of(Some(URL), Some(URL), None), ..Network::default() };
        assert!(!format!("{network:?}").contains("secret"));
    }

    fn through(proxies: &Proxies, target: &str) -> Option<String> {
        let route = proxies.route().unwrap();
        route.proxy(&Url::parse(target).unwrap()).map(ToString::to_string)
    }

    #[test]
    fn requests_take_the_proxy_of_their_scheme() {
        const A: Option<&str> = Some("http://a/");
        const B: Option<&str> = Some("http://b/");
        const C: Option<&str> = Some("https://u:p@c:8/");
        let all = Proxies::All("https://u:p@c:8".into());
        let table = [
            (Proxies::None, None, None),
            (all, C, C),
            (of(A, B, None), A, B),
            (of(A, None, None), A, A),
            (of(None, B, None), None, B),
            (of(A, B, Some("other.test")), A, B),
            (of(A, B, Some("target.test")), None, None),
            (of(A, B, Some("target.test:443")), A, None),
        ];
        for (proxies, http, https) in table {
            let given = through(&proxies, "http://target.test/x");
            assert_eq!(given.as_deref(), http, "{proxies:?}");
            let given = through(&proxies, "https://target.test/x");
            assert_eq!(given.as_deref(), https, "{proxies:?}");
            let is_direct = http.is_none() && https.is_none() && proxies == Proxies::None;
            assert_eq!(proxies.route().unwrap().is_direct(), is_direct);
        }
        let told = of(None, Some("b:1"), None).route().err().map(|failure| failure.to_string());
        let expected = "HTTPS_PROXY: expected an http or https URL, got \"b:***\"";
        assert_eq!(told.as_deref(), Some(expected));
    }

    #[test]
    fn no_proxy_is_obeyed_as_node_does() {
        let table = [
            ("*", "http://api.test", true),
            ("a.test,*", "http://api.test", true),
            ("api.test", "http://api.test", true),
            ("API.Test", "http://api.test", true),
            ("api.test", "http://Api.TEST:81", true),
            ("test", "http://api.test", true),
            ("api.test", "http://sub.api.test", true),
            ("pi.test", "http://api.test", false),
            ("api.test", "http://test", false),
            (".api.test", "http://sub.api.test", true),
            (".api.test", "http://api.test", true),
            ("*.api.test", "http://sub.api.test", true),
            ("*.api.test", "http://api.test", true),
            ("*api.test", "http://api.test", false),
            ("a*.test", "http://api.test", false),
            ("..api.test", "http://sub.api.test", false),
            ("a.test,api.test", "http://api.test", true),
            ("a.test api.test", "http://api.test", true),
            (" a.test , \t api.test\n", "http://api.test", true),
            (",, ,", "http://api.test", false),
            ("", "http://api.test", false),
            (".", "http://api.test", false),
            ("api.test:80", "http://api.test", true),
            ("api.test:443", "https://api.test", true),
            ("api.test:080", "http://api.test", true),
            ("api.test:81", "http://api.test", false),
            ("api.test:0", "http://api.test", true),
            ("api.test:99999", "http://api.test", false),
            ("api.test:", "http://api.test", false),
            (":80", "http://api.test", false),
            ("*.test:80", "http://api.test", true),
            ("127.0.0.1", "http://127.0.0.1:8080", true),
            ("127.0.0.1:8080", "http://127.0.0.1:8080", true),
            ("127.0.0.1:8081", "http://127.0.0.1:8080", false),
            ("127.0.0.0/8", "http://127.0.0.1", false),
            ("localhost", "http://127.0.0.1", false),
            ("[::1]", "http://[::1]:8080", true),
            ("[::1]:8080", "http://[::1]:8080", true),
            ("[::1]:8081", "http://[::1]:8080", false),
            ("::1", "http://[::1]:8080", true),
            ("::2", "http://[::1]:8080", false),
            ("192.168.1.1-192.168.1.100", "http://192.168.1.50", true),
            ("192.168.1.1-192.168.1.100", "http://192.168.1.100", true),
            ("192.168.1.1-192.168.1.100", "http://192.168.1.101", false),
            ("192.168.1.1-192.168.1.100", "http://api.test", false),
            ("my-api.test", "http://my-api.test", true),
        ];
        for (list, target, expected) in table {
            let target = Url::parse(target).unwrap();
            assert_eq!(is_excepted(list, &target), expected, "{list:?} {target}");
        }
    }
}
