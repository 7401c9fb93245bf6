//! A client's settings: installed on it by its constructor as a plain, live object, and read from
//! that object anew for every call.

use napi::bindgen_prelude::*;

use super::arguments::{as_object, utf8};
use super::fields::Fields;
use super::options;
use super::refusal::{Accepted, Refusal, is_absent, kind_of, throw, throw_error, thrown};
use crate::core::oauth::AuthSettings;
use crate::core::request::Settings;

/// What differs from one client class to the next.
pub struct Defaults {
    pub host: &'static str,
    /// Whether `clientData` says the host also when no option did.
    pub shows_host: bool,
    pub version: &'static str,
    /// Before the token, unless the option `tokenType` says otherwise.
    pub token_type: &'static str,
    pub auth_header: &'static str,
    /// Whether the option `header` replaces `auth_header`.
    pub header_option: bool,
}

const NO_KEY: &str = "Instantiation failed: A non-empty API key or JWT must be provided.";
const NO_CLIENT: &str = "Error: Instantiation failed: Please pass client ID and client secret";
const AUTH_HOST: &str = "https://app.lokalise.com";
const AUTH_VERSION: &str = "oauth2";

/// Sets `clientData` on a client that is being constructed with `params`.
///
/// # Errors
/// Throws an `Error` without an API key, a `TypeError` for an option of the wrong type.
pub fn install_client_data(
    env: &Env,
    this: &mut This<'_>,
    params: Unknown<'_>,
    defaults: &Defaults,
) -> Result<()> {
    if params.get_type()? != ValueType::Object {
        let got = kind_of(&params);
        return throw(env, Refusal::expected("params", "an object with an apiKey", got));
    }
    let options = Fields::of(env, as_object(params), "");
    match client_data(env, &options, defaults) {
        Ok(Some(data)) => this.set_named_property("clientData", data),
        Ok(None) => throw_error(env, NO_KEY),
        Err(refusal) => throw(env, refusal),
    }
}

/// The new `clientData`; `None` without an API key. What is no text of its own stays the value
/// that the program passed: it is judged when a call needs it.
fn client_data<'env>(
    env: &'env Env,
    options: &Fields<'env>,
    defaults: &Defaults,
) -> Accepted<'env, Option<Object<'env>>> {
    let key = options.get("apiKey")?;
    let is_text = matches!(key.get_type(), Ok(ValueType::String));
    let token = if is_text { options.text("apiKey")? } else { None };
    let Some(token) = token.filter(|token| !token.trim().is_empty()) else {
        return Ok(None);
    };
    let token_type = options.text("tokenType")?;
    let header = options.text("header")?.filter(|_| defaults.header_option);
    let version = options.text("version")?;
    for name in ["host", "userAgent"] {
        options.text(name)?;
    }
    let data = Fields::of(env, Object::new(env).map_err(thrown(env, "params"))?, "");
    data.set("token", token.as_str())?;
    data.set("tokenType", token_type.as_deref().unwrap_or(defaults.token_type).trim())?;
    data.set("authHeader", header.as_deref().unwrap_or(defaults.auth_header))?;
    data.set("enableCompression", options.or("enableCompression", false)?)?;
    match options.get("host")? {
        host if defaults.shows_host && is_absent(&host) => data.set("host", defaults.host)?,
        host => data.set("host", host)?,
    }
    match options.or("requestTimeout", 0)? {
        Either::B(null) if matches!(null.get_type(), Ok(ValueType::Null)) => {
            data.set("requestTimeout", 0)?;
        }
        timeout => data.set("requestTimeout", timeout)?,
    }
    data.set("silent", options.or("silent", false)?)?;
    data.set("userAgent", options.get("userAgent")?)?;
    data.set("version", version.as_deref().unwrap_or(defaults.version))?;
    if let Some(given) = options::given(options)? {
        data.set("options", given)?;
    }
    Ok(Some(data.object))
}

/// The values of a list of settings, which `lib/publish.js` makes in this order.
const LISTED: [&str; 8] = [
    "token",
    "tokenType",
    "authHeader",
    "host",
    "version",
    "userAgent",
    "requestTimeout",
    "silent",
];

/// The settings in `this.clientData`, as they are now, or in the list of them that `told` may be.
pub fn client_settings<'env>(
    env: &'env Env,
    this: &This<'env>,
    defaults: &Defaults,
    told: &Unknown<'env>,
) -> Accepted<'env, Settings> {
    let data = if told.is_array().unwrap_or(false) {
        let list = Fields::of(env, as_object(*told), "clientData.");
        Fields { listed: Some(&LISTED), ..list }
    } else {
        live(env, this, "clientData", "clientData.")?
    };
    Ok(Settings {
        token: data.text("token")?.unwrap_or_default(),
        token_type: data.text("tokenType")?.unwrap_or_default(),
        auth_header: data.text("authHeader")?.unwrap_or_else(|| defaults.auth_header.to_owned()),
        host: data.text("host")?.unwrap_or_else(|| defaults.host.to_owned()),
        version: data.text("version")?.unwrap_or_else(|| defaults.version.to_owned()),
        user_agent: data.text("userAgent")?,
        timeout: data.timeout()?,
        silent: data.truth("silent")?,
    })
}

fn live<'env>(
    env: &'env Env,
    this: &This<'env>,
    name: &'static str,
    prefix: &'static str,
) -> Accepted<'env, Fields<'env>> {
    let data: Unknown = this.get_named_property(name).map_err(thrown(env, name))?;
    if !matches!(data.get_type(), Ok(ValueType::Object)) {
        return Err(Refusal::expected(name, "an object", kind_of(&data)));
    }
    Ok(Fields::of(env, as_object(data), prefix))
}

/// Sets `authData` on a `LokaliseAuth` that is being constructed.
///
/// # Errors
/// Throws an `Error` without client ID or secret, a `TypeError` for a value of the wrong type.
pub fn install_auth_data(
    env: &Env,
    this: &mut This<'_>,
    given: [Unknown<'_>; 4],
    params: Unknown<'_>,
) -> Result<()> {
    const NAMES: [&str; 4] = ["clientId", "clientSecret", "host", "version"];
    let mut texts: [Option<String>; 4] = Default::default();
    for ((text, name), value) in texts.iter_mut().zip(NAMES).zip(given) {
        match value.get_type()? {
            ValueType::Undefined | ValueType::Null => {}
            ValueType::String => *text = Some(utf8(value)?),
            _ => return throw(env, Refusal::expected(name, "a string", kind_of(&value))),
        }
    }
    let [client_id, client_secret, host, version] = texts;
    let filled = |text: Option<String>| text.filter(|text| !text.is_empty());
    let (Some(client_id), Some(client_secret)) = (filled(client_id), filled(client_secret)) else {
        return throw_error(env, NO_CLIENT);
    };
    let mut data = Object::new(env)?;
    data.set_named_property("client_id", client_id.as_str())?;
    data.set_named_property("client_secret", client_secret.as_str())?;
    data.set_named_property("host", host.as_deref().unwrap_or(AUTH_HOST))?;
    data.set_named_property("version", version.as_deref().unwrap_or(AUTH_VERSION))?;
    if !is_absent(&params) {
        if params.get_type()? != ValueType::Object {
            return throw(env, Refusal::expected("options", "an object", kind_of(&params)));
        }
        let fields = Fields::of(env, as_object(params), "");
        match options::given(&fields) {
            Ok(Some(options)) => data.set_named_property("options", options)?,
            Ok(None) => {}
            Err(refusal) => return throw(env, refusal),
        }
    }
    this.set_named_property("authData", data)
}

/// The settings in `this.authData`, as they are now.
pub fn auth_settings<'env>(env: &'env Env, this: &This<'env>) -> Accepted<'env, AuthSettings> {
    let data = live(env, this, "authData", "authData.")?;
    Ok(AuthSettings {
        client_id: data.text("client_id")?.unwrap_or_default(),
        client_secret: data.text("client_secret")?.unwrap_or_default(),
        host: data.text("host")?.unwrap_or_else(|| AUTH_HOST.to_owned()),
        version: data.text("version")?.unwrap_or_else(|| AUTH_VERSION.to_owned()),
    })
}
