//! Arguments that cannot be used. Nothing was sent for them.

use napi::bindgen_prelude::*;

use super::completions::take_exception;
use crate::core::failure::Failure;

/// Why a call does not begin.
pub enum Refusal<'env> {
    /// A rule says no.
    Rule(Box<Failure>),
    /// The program's own code threw while the argument was read: a getter, `toString`, `toJSON`,
    /// a proxy's trap, or V8 at a circular body.
    Thrown { argument: &'static str, exception: Unknown<'env> },
}

impl From<Failure> for Refusal<'_> {
    fn from(failure: Failure) -> Self {
        Self::Rule(Box::new(failure))
    }
}

impl Refusal<'_> {
    /// `{argument}: expected {expected}, got {got}`.
    pub fn expected(argument: &str, expected: &str, got: &str) -> Self {
        Failure::refused(format!("{argument}: expected {expected}, got {got}")).into()
    }
}

pub type Accepted<'env, T> = std::result::Result<T, Refusal<'env>>;

/// Turns what Node-API says went wrong at reading `argument` into a refusal.
pub fn thrown<'env>(
    env: &'env Env,
    argument: &'static str,
) -> impl Fn(Error) -> Refusal<'env> + Copy {
    move |error| match take_exception(env, error) {
        Some(exception) => Refusal::Thrown { argument, exception },
        None => Failure::internal(&format!("{argument} could not be read")).into(),
    }
}

/// Whether a value is `undefined` or `null`.
pub fn is_absent(value: &Unknown<'_>) -> bool {
    matches!(value.get_type(), Ok(ValueType::Undefined | ValueType::Null))
}

/// What a value is, in the words of an error message.
pub fn kind_of(value: &Unknown<'_>) -> &'static str {
    match value.get_type() {
        Ok(ValueType::Undefined) => "undefined",
        Ok(ValueType::Null) => "null",
        Ok(ValueType::Boolean) => "a boolean",
        Ok(ValueType::Number) => "a number",
        Ok(ValueType::String) => "a string",
        Ok(ValueType::Symbol) => "a symbol",
        Ok(ValueType::Function) => "a function",
        Ok(ValueType::BigInt) => "a BigInt",
        Ok(ValueType::Object) if value.is_array().unwrap_or(false) => "an array",
        Ok(ValueType::Object) => "an object",
        _ => "a value of unknown type",
    }
}

/// Throws an `Error` without the `code` that napi would give it.
pub fn throw_error<T>(env: &Env, message: &str) -> Result<T> {
    env.throw_error(message, None)?;
    Err(Error::new(Status::PendingException, message.to_owned()))
}

/// Throws what a method that gives no promise refuses.
pub fn throw<T>(env: &Env, refusal: Refusal<'_>) -> Result<T> {
    let message = match refusal {
        Refusal::Rule(failure) => failure.to_string(),
        Refusal::Thrown { argument, exception } => {
            let said = exception.coerce_to_string().and_then(napi::JsString::into_utf8);
            let said = said.and_then(napi::JsStringUtf8::into_owned).unwrap_or_default();
            format!("{argument}: {said}")
        }
    };
    env.throw_type_error(&message, None)?;
    Err(Error::new(Status::PendingException, message))
}
