//! The options of a client beyond those of the official one, and the options of a single call.
//!
//! A client keeps those that it was given in `clientData.options`, so that its `clientData` is the
//! official client's unless a program asks for more.

use std::sync::Arc;

use napi::bindgen_prelude::*;

use super::arguments::{as_object, each_own, utf8};
use super::environment;
use super::fields::Fields;
use super::refusal::{Accepted, Refusal, thrown};
use crate::core::limits::{Limits, RateLimit};
use crate::core::network::{self, Proxies};
use crate::core::options::Options;

/// Their names, in the order in which they are kept.
const NAMES: [&str; 11] = [
    "maxRetries",
    "totalTimeout",
    "rateLimit",
    "serializeWrites",
    "maxResponseBytes",
    "fetch",
    "transport",
    "proxy",
    "ca",
    "logger",
    "logLevel",
];

const TRANSPORTS: [&str; 3] = ["auto", "native", "fetch"];
const LOG_LEVELS: [&str; 5] = ["off", "error", "warn", "info", "debug"];

/// Those of `params` that were given, as an object of their own; `None` without any.
///
/// # Errors
/// One has the wrong type or value.
pub fn given<'env>(params: &Fields<'env>) -> Accepted<'env, Option<Object<'env>>> {
    let mut kept: Option<Object<'env>> = None;
    for name in NAMES {
        let Some(value) = params.some(name)? else { continue };
        let object = match &mut kept {
            Some(object) => object,
            none => none.insert(Object::new(params.env).map_err(thrown(params.env, name))?),
        };
        object.set_named_property(name, value).map_err(thrown(params.env, name))?;
    }
    if let Some(object) = kept {
        let options = Fields::of(params.env, object, params.prefix);
        read(&options)?;
        judge(&options)?;
    }
    Ok(kept)
}

/// What the core needs of the options.
///
/// # Errors
/// One has the wrong type or value.
pub fn read<'env>(options: &Fields<'env>) -> Accepted<'env, Options> {
    let mut read = Options {
        retries: retries(options)?.unwrap_or_default(),
        total: options.integer("totalTimeout", 0)?.unwrap_or_default(),
        most_bytes: options.integer("maxResponseBytes", 1)?.map(at_most),
        limits: Limits {
            rate: rate_limit(options)?,
            serialize_writes: options.flag("serializeWrites")?,
        },
        ..Options::default()
    };
    let proxy = options.text("proxy")?;
    let authorities = authorities(options)?;
    read.network = environment::network();
    if proxy.is_some() || !authorities.is_empty() {
        let mut network = read.network.map(Arc::unwrap_or_clone).unwrap_or_default();
        if let Some(url) = proxy {
            network::proxy_url("proxy", &url)?;
            network.proxy = Proxies::All(url);
        }
        network.authorities.extend(authorities);
        read.network = Some(environment::shared(network));
    }
    Ok(read)
}

/// How many retries there may be, if it is said.
pub fn retries<'env>(options: &Fields<'env>) -> Accepted<'env, Option<u32>> {
    Ok(options.integer("maxRetries", 0)?.map(at_most))
}

/// The options that only JavaScript uses.
fn judge<'env>(options: &Fields<'env>) -> Accepted<'env, ()> {
    if let Some(fetch) = options.some("fetch")?
        && !matches!(fetch.get_type(), Ok(ValueType::Function))
    {
        return Err(options.refused("fetch", "a function", &fetch));
    }
    if let Some(logger) = options.some("logger")?
        && !matches!(logger.get_type(), Ok(ValueType::Object | ValueType::Function))
    {
        return Err(options.refused("logger", "an object with methods such as debug", &logger));
    }
    one_of(options, "transport", &TRANSPORTS)?;
    one_of(options, "logLevel", &LOG_LEVELS)
}

fn one_of<'env>(options: &Fields<'env>, name: &'static str, known: &[&str]) -> Accepted<'env, ()> {
    match options.text(name)? {
        Some(text) if !known.contains(&text.as_str()) => {
            let names: Vec<_> = known.iter().map(|name| format!("'{name}'")).collect();
            let shown = format!("{}{name}", options.prefix);
            Err(Refusal::expected(&shown, &names.join(" or "), &format!("{text:?}")))
        }
        _ => Ok(()),
    }
}

/// `true`, or an object with numbers; `None` for `false` and what is absent.
fn rate_limit<'env>(options: &Fields<'env>) -> Accepted<'env, Option<RateLimit>> {
    const NAME: &str = "rateLimit";
    let Some(value) = options.some(NAME)? else { return Ok(None) };
    match value.get_type() {
        Ok(ValueType::Boolean) => Ok(options.truth(NAME)?.then(RateLimit::default)),
        Ok(ValueType::Object) => {
            let fields = Fields::of(options.env, as_object(value), "rateLimit.");
            let RateLimit { per_second, at_once_per_project } = RateLimit::default();
            Ok(Some(RateLimit {
                per_second: fields.integer("requestsPerSecond", 1)?.map_or(per_second, at_most),
                at_once_per_project: (fields.integer("concurrentPerProject", 1)?)
                    .map_or(at_once_per_project, at_most),
            }))
        }
        _ => Err(options.refused(NAME, "a boolean or an object", &value)),
    }
}

/// Certificates in PEM: a text or its bytes, or a list of such.
fn authorities<'env>(options: &Fields<'env>) -> Accepted<'env, Vec<String>> {
    const NAME: &str = "ca";
    let failed = thrown(options.env, NAME);
    let Some(value) = options.some(NAME)? else { return Ok(Vec::new()) };
    if !value.is_array().unwrap_or(false) {
        let bytes = || options.object.get_named_property(NAME);
        return Ok(vec![pem(options, value, bytes)?]);
    }
    let list = as_object(value);
    (0..list.get_array_length().map_err(failed)?)
        .map(|index| {
            let value = list.get_element(index).map_err(failed)?;
            pem(options, value, || list.get_element(index))
        })
        .collect()
}

fn pem<'env>(
    options: &Fields<'env>,
    value: Unknown<'env>,
    bytes: impl Fn() -> Result<Uint8Array>,
) -> Accepted<'env, String> {
    let failed = thrown(options.env, "ca");
    if matches!(value.get_type(), Ok(ValueType::String)) {
        return utf8(value).map_err(failed);
    }
    if value.is_typedarray().map_err(failed)? {
        return Ok(String::from_utf8_lossy(&bytes().map_err(failed)?).into_owned());
    }
    let expected = "certificates in PEM, as a string, a Uint8Array or an array of them";
    Err(options.refused("ca", expected, &value))
}

/// More than fits is as good as the most that does.
fn at_most<T: TryFrom<u64> + Bounded>(integer: u64) -> T {
    T::try_from(integer).unwrap_or(T::MOST)
}

trait Bounded {
    const MOST: Self;
}
impl Bounded for u32 {
    const MOST: Self = Self::MAX;
}
impl Bounded for usize {
    const MOST: Self = Self::MAX;
}

/// The headers of a call: own enumerable properties with a text, or nothing.
pub fn headers<'env>(options: &Fields<'env>) -> Accepted<'env, Vec<(String, String)>> {
    let Some(value) = options.some("headers")? else { return Ok(Vec::new()) };
    if !matches!(value.get_type(), Ok(ValueType::Object)) || value.is_array().unwrap_or(false) {
        return Err(options.refused("headers", "an object", &value));
    }
    let mut headers = Vec::new();
    each_own(options.env, "headers", as_object(value), |name, value| {
        match value.get_type() {
            Ok(ValueType::Undefined | ValueType::Null) => return Ok(()),
            Ok(ValueType::String | ValueType::Number) => {}
            _ => return Err(options.refused(&format!("headers.{name}"), "a string", &value)),
        }
        headers.push((name, utf8(value).map_err(thrown(options.env, "headers"))?));
        Ok(())
    })?;
    Ok(headers)
}
