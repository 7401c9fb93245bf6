//! What a call is told beside its arguments. `lib/control.js` makes it, and only for calls that
//! differ from the usual one: those of clients with options, with options of their own, that are
//! observed, or that go through the program's own `fetch`.

use napi::bindgen_prelude::*;

use super::arguments::as_object;
use super::completions::Ticket;
use super::environment;
use super::fields::Fields;
use super::options;
use super::refusal::{Accepted, is_absent};
use crate::core::options::Options;

#[derive(Default)]
pub struct Control {
    pub options: Options,
    /// Milliseconds for an attempt, if the call has its own bound; 0 is no bound.
    pub timeout: Option<u64>,
    pub headers: Vec<(String, String)>,
    /// Whether the program's `fetch` sends the request.
    pub by_host: bool,
    /// Whether status and attempts come with the outcome.
    pub is_traced: bool,
}

/// Reads a control object; with anything else, a call is as usual. `place` goes before the names of the
/// client's options in errors.
///
/// # Errors
/// An option has the wrong type or value.
pub fn read<'env>(
    env: &'env Env,
    control: Unknown<'env>,
    place: &'static str,
) -> Accepted<'env, Control> {
    if !is_control(&control) {
        return Ok(Control { options: usual(), ..Control::default() });
    }
    let control = Fields::of(env, as_object(control), "");
    let mut read = Control {
        by_host: control.truth("byHost")?,
        is_traced: control.truth("traced")?,
        options: match control.some("options")? {
            Some(given) => options::read(&Fields::of(env, as_object(given), place))?,
            None => usual(),
        },
        ..Control::default()
    };
    if let Some(given) = control.some("call")? {
        let call = Fields::of(env, as_object(given), "options.");
        if let Some(retries) = options::retries(&call)? {
            read.options.retries = retries;
        }
        if call.some("requestTimeout")?.is_some() {
            read.timeout = Some(call.timeout()?);
        }
        read.headers = options::headers(&call)?;
    }
    Ok(read)
}

fn is_control(told: &Unknown<'_>) -> bool {
    !is_absent(told) && !told.is_array().unwrap_or(false)
}

fn usual() -> Options {
    Options { network: environment::network(), ..Options::default() }
}

/// Tells JavaScript by which number it can cancel the call.
///
/// # Errors
/// Never for the objects that `lib/control.js` makes.
pub fn tell(control: Unknown<'_>, ticket: Ticket) -> Result<()> {
    if !is_control(&control) {
        return Ok(());
    }
    #[expect(clippy::cast_precision_loss, reason = "nobody makes 2^53 calls")]
    let ticket = ticket as f64;
    as_object(control).set_named_property("ticket", ticket)
}
