//! Objects whose properties are read by name, each error naming the property.

use napi::bindgen_prelude::*;

use super::arguments::utf8;
use super::refusal::{Accepted, Refusal, is_absent, kind_of, thrown};
use crate::core::failure::Failure;

/// The largest integer that a JavaScript number tells from its neighbours.
const MAX_SAFE_INTEGER: f64 = 9_007_199_254_740_991.0;

pub struct Fields<'env> {
    pub env: &'env Env,
    pub object: Object<'env>,
    /// Goes before a property's name in errors.
    pub prefix: &'static str,
    /// The names of the values, when the object is a list of them: to read an element takes a
    /// fraction of the time of reading a property.
    pub listed: Option<&'static [&'static str]>,
}

impl<'env> Fields<'env> {
    pub fn of(env: &'env Env, object: Object<'env>, prefix: &'static str) -> Self {
        Self { env, object, prefix, listed: None }
    }

    pub fn get(&self, name: &'static str) -> Accepted<'env, Unknown<'env>> {
        let place = self.listed.and_then(|names| names.iter().position(|known| *known == name));
        match place.and_then(|place| u32::try_from(place).ok()) {
            Some(place) => self.object.get_element(place),
            None => self.object.get_named_property(name),
        }
        .map_err(thrown(self.env, name))
    }

    /// The value; `None` for `undefined` and `null`.
    pub fn some(&self, name: &'static str) -> Accepted<'env, Option<Unknown<'env>>> {
        Ok(Some(self.get(name)?).filter(|value| !is_absent(value)))
    }

    /// A text; `None` for `undefined` and `null`.
    pub fn text(&self, name: &'static str) -> Accepted<'env, Option<String>> {
        let Some(value) = self.some(name)? else { return Ok(None) };
        match value.get_type() {
            Ok(ValueType::String) => utf8(value).map(Some).map_err(thrown(self.env, name)),
            _ => Err(self.refused(name, "a string", &value)),
        }
    }

    pub fn set(&self, name: &'static str, value: impl ToNapiValue) -> Accepted<'env, ()> {
        let mut object = self.object;
        object.set_named_property(name, value).map_err(thrown(self.env, name))
    }

    /// The value as it is, or `default` for `undefined`.
    pub fn or<T>(
        &self,
        name: &'static str,
        default: T,
    ) -> Accepted<'env, Either<T, Unknown<'env>>> {
        let value = self.get(name)?;
        Ok(match value.get_type() {
            Ok(ValueType::Undefined) => Either::A(default),
            _ => Either::B(value),
        })
    }

    pub fn truth(&self, name: &'static str) -> Accepted<'env, bool> {
        self.get(name)?.coerce_to_bool().map_err(thrown(self.env, name))
    }

    /// A boolean; `false` for `undefined` and `null`.
    pub fn flag(&self, name: &'static str) -> Accepted<'env, bool> {
        let Some(value) = self.some(name)? else { return Ok(false) };
        match value.get_type() {
            Ok(ValueType::Boolean) => self.truth(name),
            _ => Err(self.refused(name, "a boolean", &value)),
        }
    }

    /// An integer of at least `least`; `None` for `undefined` and `null`.
    pub fn integer(&self, name: &'static str, least: u64) -> Accepted<'env, Option<u64>> {
        let Some(value) = self.some(name)? else { return Ok(None) };
        let expected = if least == 0 { "a non-negative integer" } else { "a positive integer" };
        let integer = self.number(name, &value)?.and_then(integer);
        integer.filter(|integer| *integer >= least).map(Some).ok_or_else(|| {
            let got = match value.get_type() {
                Ok(ValueType::Number) => utf8(value).unwrap_or_default(),
                _ => kind_of(&value).to_owned(),
            };
            Refusal::expected(&self.path(name), expected, &got)
        })
    }

    /// Milliseconds; 0 for `undefined`. The error is the official client's.
    pub fn timeout(&self) -> Accepted<'env, u64> {
        const NAME: &str = "requestTimeout";
        let value = self.get(NAME)?;
        if matches!(value.get_type(), Ok(ValueType::Undefined)) {
            return Ok(0);
        }
        let integer = self.number(NAME, &value)?.and_then(integer);
        integer.ok_or_else(|| Failure::bad_timeout().into())
    }

    /// `{prefix}{name}: expected {expected}, got` the kind of `value`.
    pub fn refused(&self, name: &str, expected: &str, value: &Unknown<'_>) -> Refusal<'env> {
        Refusal::expected(&self.path(name), expected, kind_of(value))
    }

    fn path(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    fn number(&self, name: &'static str, value: &Unknown<'env>) -> Accepted<'env, Option<f64>> {
        if !matches!(value.get_type(), Ok(ValueType::Number)) {
            return Ok(None);
        }
        let number = value.coerce_to_number().and_then(|number| number.get_double());
        number.map(Some).map_err(thrown(self.env, name))
    }
}

fn integer(number: f64) -> Option<u64> {
    let fits = number.fract() == 0.0 && (0.0..=MAX_SAFE_INTEGER).contains(&number);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked")]
    fits.then_some(number as u64)
}
