//! JavaScript values as the core takes them. V8 does the turning into text: `String(value)` for
//! parameters, `JSON.stringify(value)` for bodies, so that both are what programs expect.

use napi::bindgen_prelude::*;
use napi::{KeyCollectionMode, KeyConversion, KeyFilter};

use serde_json::value::RawValue;

use super::completions::call_with;
use super::refusal::{Accepted, Refusal, is_absent, kind_of, thrown};
use crate::core::endpoint::Argument;
use crate::core::failure::Failure;
use crate::core::request::Value;

/// Reads the arguments of an API method from the list of what was given.
pub fn all<'env>(
    env: &'env Env,
    arguments: &[Argument],
    given: Object<'env>,
) -> Accepted<'env, Vec<Value>> {
    let read_at = |(index, argument): (u32, &Argument)| {
        // Behind the end of a list is `undefined`.
        let value = given.get_element(index).map_err(thrown(env, "arguments"))?;
        read(env, *argument, value)
    };
    (0..).zip(arguments).map(read_at).collect()
}

/// Reads one argument of an API method.
fn read<'env>(env: &'env Env, argument: Argument, value: Unknown<'env>) -> Accepted<'env, Value> {
    let kind = value.get_type().unwrap_or(ValueType::Unknown);
    let refused = |name, expected| Err(Refusal::expected(name, expected, kind_of(&value)));
    let is_object = kind == ValueType::Object;
    let is_absent = matches!(kind, ValueType::Undefined | ValueType::Null);
    match argument {
        Argument::Always(text) => Ok(Value::Json(text.to_owned())),
        Argument::BodyOr(_, text) if kind == ValueType::Undefined => {
            Ok(Value::Json(text.to_owned()))
        }
        Argument::Items(name, _) if !is_object => refused(name, "an object or an array of objects"),
        Argument::Member(name, _) if matches!(kind, ValueType::Symbol | ValueType::Function) => {
            refused(name, "a value that JSON has a form for")
        }
        Argument::Member(name, _) if is_absent => Err(Failure::missing(name).into()),
        _ if is_absent => Ok(Value::Absent),
        Argument::Path(name) => parameter(env, name, name, value).map(Value::Text),
        Argument::Params(name) if is_object => pairs(env, name, as_object(value)).map(Value::Pairs),
        Argument::Body(name) | Argument::BodyOr(name, _) if !is_object => {
            refused(name, "an object")
        }
        Argument::Params(name) => refused(name, "an object"),
        Argument::Items(name, _) => {
            let text = json(env, name, value)?;
            let is_list = value.is_array().unwrap_or(false);
            Ok(Value::Json(if is_list { text } else { format!("[{text}]") }))
        }
        Argument::Body(name) | Argument::BodyOr(name, _) | Argument::Member(name, _) => {
            json(env, name, value).map(Value::Json)
        }
    }
}

/// The JSON form of a method's first argument, which must be a text: no other value is turned into
/// it, and it must not be empty.
pub fn first_text<'env>(
    env: &'env Env,
    name: &'static str,
    given: Unknown<'env>,
) -> Accepted<'env, Box<RawValue>> {
    const EXPECTED: &str = "a non-empty string";
    let value: Unknown = as_object(given).get_element(0).map_err(thrown(env, name))?;
    if !matches!(value.get_type(), Ok(ValueType::String)) {
        return Err(Refusal::expected(name, EXPECTED, kind_of(&value)));
    }
    let text = json(env, name, value)?;
    if text == "\"\"" {
        return Err(Refusal::expected(name, EXPECTED, "\"\""));
    }
    RawValue::from_string(text).map_err(|error| Failure::internal(&error.to_string()).into())
}

/// A text, or the empty one for `undefined` and `null`.
pub fn optional_text<'env>(
    env: &'env Env,
    name: &'static str,
    value: Unknown<'env>,
) -> Accepted<'env, String> {
    match value.get_type() {
        Ok(ValueType::Undefined | ValueType::Null) => Ok(String::new()),
        Ok(ValueType::String) => utf8(value).map_err(thrown(env, name)),
        _ => Err(Refusal::expected(name, "a string", kind_of(&value))),
    }
}

/// A text, or a list of texts, which are joined by spaces.
pub fn words<'env>(
    env: &'env Env,
    name: &'static str,
    value: Unknown<'env>,
) -> Accepted<'env, String> {
    const EXPECTED: &str = "a string or an array of strings";
    if !value.is_array().unwrap_or(false) {
        return match value.get_type() {
            Ok(ValueType::String) => utf8(value).map_err(thrown(env, name)),
            _ => Err(Refusal::expected(name, EXPECTED, kind_of(&value))),
        };
    }
    let failed = thrown(env, name);
    let list = as_object(value);
    let mut words = Vec::new();
    for index in 0..list.get_array_length().map_err(failed)? {
        let word: Unknown = list.get_element(index).map_err(failed)?;
        if !matches!(word.get_type(), Ok(ValueType::String)) {
            let got = format!("an array with {}", kind_of(&word));
            return Err(Refusal::expected(name, EXPECTED, &got));
        }
        words.push(utf8(word).map_err(failed)?);
    }
    Ok(words.join(" "))
}

pub fn as_object(value: Unknown<'_>) -> Object<'_> {
    let raw = value.value();
    Object::from_raw(raw.env, raw.value)
}

pub fn utf8(value: Unknown<'_>) -> Result<String> {
    value.coerce_to_string()?.into_utf8()?.into_owned()
}

/// `String(value)`; `shown` is the name in an error, `argument` the argument that it is part of.
fn parameter<'env>(
    env: &'env Env,
    argument: &'static str,
    shown: &str,
    value: Unknown<'env>,
) -> Accepted<'env, String> {
    match value.get_type() {
        Ok(ValueType::Symbol | ValueType::Function) => {
            Err(Refusal::expected(shown, PARAMETER, kind_of(&value)))
        }
        Ok(ValueType::Object) => {
            if value.is_array().unwrap_or(false) {
                refuse_functions(env, argument, shown, as_object(value), NESTED_LISTS)?;
            }
            let text = utf8(value).map_err(thrown(env, argument))?;
            // What `Object.prototype.toString` gives says nothing to a server.
            if text.contains("[object Object]") {
                return Err(Refusal::expected(shown, PARAMETER, "an object"));
            }
            Ok(text)
        }
        _ => utf8(value).map_err(thrown(env, argument)),
    }
}

const PARAMETER: &str = "a string, a number, a boolean or an array of them";

/// How deep lists in lists are looked into; V8 itself writes any depth, and ends circles.
const NESTED_LISTS: u8 = 4;

/// A function in a list would go out as its source text.
fn refuse_functions<'env>(
    env: &'env Env,
    argument: &'static str,
    shown: &str,
    list: Object<'env>,
    depth: u8,
) -> Accepted<'env, ()> {
    let failed = thrown(env, argument);
    for index in 0..list.get_array_length().map_err(failed)? {
        let item: Unknown = list.get_element(index).map_err(failed)?;
        if matches!(item.get_type(), Ok(ValueType::Function)) {
            return Err(Refusal::expected(shown, PARAMETER, "an array with a function"));
        }
        if depth > 0 && item.is_array().unwrap_or(false) {
            refuse_functions(env, argument, shown, as_object(item), depth - 1)?;
        }
    }
    Ok(())
}

/// The own properties of an object of parameters.
fn pairs<'env>(
    env: &'env Env,
    argument: &'static str,
    object: Object<'env>,
) -> Accepted<'env, Vec<(String, Option<String>)>> {
    let mut pairs = Vec::new();
    each_own(env, argument, object, |name, value| {
        let value = if is_absent(&value) {
            None
        } else {
            let shown = format!("{argument}.{name}");
            Some(parameter(env, argument, &shown, value)?)
        };
        pairs.push((name, value));
        Ok(())
    })?;
    Ok(pairs)
}

/// Visits the own enumerable string-keyed properties, as object spread does.
pub fn each_own<'env>(
    env: &'env Env,
    argument: &'static str,
    object: Object<'env>,
    mut visit: impl FnMut(String, Unknown<'env>) -> Accepted<'env, ()>,
) -> Accepted<'env, ()> {
    let failed = thrown(env, argument);
    let names = object
        .get_all_property_names(
            KeyCollectionMode::OwnOnly,
            KeyFilter::Enumerable,
            KeyConversion::NumbersToStrings,
        )
        .map_err(failed)?;
    for index in 0..names.get_array_length().map_err(failed)? {
        let key: Unknown = names.get_element(index).map_err(failed)?;
        if !matches!(key.get_type(), Ok(ValueType::Symbol)) {
            let name = utf8(key).map_err(failed)?;
            visit(name, object.get_property(key).map_err(failed)?)?;
        }
    }
    Ok(())
}

fn json<'env>(
    env: &'env Env,
    argument: &'static str,
    value: Unknown<'env>,
) -> Accepted<'env, String> {
    let failed = thrown(env, argument);
    let json: Object =
        env.get_global().and_then(|g| g.get_named_property("JSON")).map_err(failed)?;
    let stringify: Unknown = json.get_named_property("stringify").map_err(failed)?;
    let text = call_with(env, stringify, value).map_err(failed)?;
    match text.get_type() {
        Ok(ValueType::String) => utf8(text).map_err(failed),
        _ => Err(Refusal::expected(
            argument,
            "an object that JSON has a form for",
            "one that has none",
        )),
    }
}
