//! The shape that a reply's body must have, checked before JavaScript sees it.

use serde_json::value::RawValue;

use super::endpoint::Reading;
use super::json::{self, Kind};

/// What `reading` expects, in words.
pub fn words(reading: Reading) -> String {
    match reading {
        Reading::Bare | Reading::Nothing => "a JSON body".to_owned(),
        Reading::Object | Reading::Download => "a JSON object".to_owned(),
        Reading::Root(root) => format!("a JSON object with an object in '{root}'"),
        Reading::Value(root) => format!("a JSON object with '{root}'"),
        Reading::Data(root) => {
            format!("a JSON object with an object or a list of objects in '{root}'")
        }
        _ => format!("a JSON object with a list of objects in '{}'", list_root(reading)),
    }
}

/// The key of the list that `reading` expects.
fn list_root(reading: Reading) -> &'static str {
    match reading {
        Reading::List(root) | Reading::Page(root) | Reading::Cursor(root) | Reading::Bulk(root) => {
            root
        }
        _ => "data",
    }
}

/// What was found in place of what `reading` expects; `None` when the body is as it should be.
///
/// # Errors
/// The body is not JSON.
pub fn check(body: &str, reading: Reading) -> serde_json::Result<Option<String>> {
    match reading {
        Reading::List(_)
        | Reading::Page(_)
        | Reading::Cursor(_)
        | Reading::CursorV1
        | Reading::CursorVantage
        | Reading::Bulk(_) => json::check_list(body, list_root(reading)),
        _ => check_value(serde_json::from_str(body)?, reading),
    }
}

fn check_value(raw: &RawValue, reading: Reading) -> serde_json::Result<Option<String>> {
    let found = json::kind(raw.get());
    let other_than = |expected| found.filter(|kind| *kind != expected).map(|kind| kind.to_string());
    Ok(match reading {
        Reading::Nothing => None,
        Reading::Bare => found.filter(|kind| *kind == Kind::Null).map(|kind| kind.to_string()),
        Reading::Root(root) | Reading::Value(root) | Reading::Data(root)
            if found == Some(Kind::Object) =>
        {
            let [member] = json::members(raw, [root]);
            let kind = member.and_then(|member| json::kind(member.get()));
            match (reading, kind) {
                (_, None) => Some(format!("no '{root}'")),
                (Reading::Value(_), _) | (_, Some(Kind::Object)) => None,
                (Reading::Data(_), Some(Kind::Array)) => json::check_list(raw.get(), root)?,
                (_, Some(kind)) => Some(format!("{kind} in '{root}'")),
            }
        }
        _ => other_than(Kind::Object),
    })
}
