//! Paths of endpoints. A path parameter never leaves its segment.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::failure::Failure;

/// What is encoded in a segment; `%` is dealt with apart, since a valid `%XX` stays.
const SEGMENT: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'\\')
    .add(b'/');

/// Parameters that name a project may carry a branch, in which slashes are legal and sent raw.
const WITH_BRANCH: &str = "project_id";

/// Adds `/` and `template` to `path`, its `{name}` parts filled with what `value` gives for each name.
///
/// # Errors
/// A parameter that is missing or that cannot be one segment.
pub fn append<'a>(
    path: &mut String,
    template: &str,
    value: impl Fn(&str) -> Option<&'a str>,
) -> Result<(), Failure> {
    for segment in template.split('/') {
        path.push('/');
        match parameter(segment) {
            Some(name) => {
                let value = value(name).ok_or_else(|| Failure::missing(name))?;
                push_parameter(path, name, value)?;
            }
            None => path.push_str(segment),
        }
    }
    Ok(())
}

/// The names of the parameters of `template`.
pub fn parameters(template: &str) -> impl Iterator<Item = &str> {
    template.split('/').filter_map(parameter)
}

fn parameter(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}

fn push_parameter(path: &mut String, name: &str, value: &str) -> Result<(), Failure> {
    if value.is_empty() {
        return Err(Failure::refused(format!("{name}: expected a non-empty value, got \"\"")));
    }
    let branch_at = if name == WITH_BRANCH { value.find(':') } else { None };
    let (id, branch) = value.split_at(branch_at.unwrap_or(value.len()));
    push_segment(path, name, id)?;
    for (index, part) in branch.split('/').enumerate() {
        if index > 0 {
            path.push('/');
        }
        push_segment(path, name, part)?;
    }
    Ok(())
}

fn push_segment(path: &mut String, name: &str, value: &str) -> Result<(), Failure> {
    if is_dot_segment(value) {
        let what = format!("{name}: expected an identifier, got the path segment \"{value}\"");
        return Err(Failure::refused(what));
    }
    if value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)) {
        // What identifiers mostly are: nothing to encode.
        path.push_str(value);
        return Ok(());
    }
    let mut rest = value;
    while let Some(at) = rest.find('%') {
        let (before, from) = rest.split_at(at);
        path.extend(utf8_percent_encode(before, SEGMENT));
        let escape = from.as_bytes().get(1..3);
        let valid = escape.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        path.push_str(if valid { "%" } else { "%25" });
        rest = &from[1..];
    }
    path.extend(utf8_percent_encode(rest, SEGMENT));
    Ok(())
}

/// `.` and `..`, also with their dots as `%2e`: URL parsers resolve them all.
fn is_dot_segment(value: &str) -> bool {
    // Two dots take six bytes at most.
    if value.is_empty() || value.len() > 6 {
        return false;
    }
    let plain = value.replace("%2e", ".").replace("%2E", ".");
    plain == "." || plain == ".."
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::failure::Shown;
    use proptest::prelude::*;

    fn fill(template: &str, value: Option<&str>) -> Result<String, String> {
        let mut path = String::new();
        append(&mut path, template, |_| value).map_err(text)?;
        Ok(path)
    }

    fn project(value: &str) -> Result<String, String> {
        fill("projects/{project_id}/empty", Some(value))
    }

    fn text(failure: Failure) -> String {
        match failure.message {
            Shown::Text(text) => text,
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn encodes_what_would_leave_the_segment() {
        let table = [
            ("123abc.01", "123abc.01"),
            ("../teams/1", "..%2Fteams%2F1"),
            ("a?x=1", "a%3Fx=1"),
            ("a#b", "a%23b"),
            ("a\\b", "a%5Cb"),
            ("a b", "a%20b"),
            ("é", "%C3%A9"),
            ("a\r\nb", "a%0D%0Ab"),
            ("100%", "100%25"),
            ("a%20b", "a%20b"),
            ("a%2Fb", "a%2Fb"),
            ("%zz", "%25zz"),
            ("a:b", "a:b"),
            ("123abc.01:feature/new-release", "123abc.01:feature/new-release"),
            ("123:a/b?c", "123:a/b%3Fc"),
            ("...", "..."),
        ];
        for (given, expected) in table {
            assert_eq!(
                project(given).as_deref(),
                Ok(format!("/projects/{expected}/empty").as_str())
            );
        }
    }

    #[test]
    fn refuses_dot_segments_in_every_spelling() {
        for given in [".", "..", "%2e", "%2E%2e", ".%2e", "1:a/../../b", "1:x/%2E%2E/y"] {
            let error = project(given).unwrap_err();
            assert!(error.starts_with("project_id: expected an identifier"), "{given}: {error}");
        }
    }

    #[test]
    fn a_slash_stays_raw_in_a_branch_only() {
        let path = fill("teams/{team_id}", Some("1:a/b")).unwrap();
        assert_eq!(path, "/teams/1:a%2Fb");
    }

    #[test]
    fn says_which_parameter_is_missing() {
        let error = fill("projects/{project_id}", None);
        assert_eq!(error, Err("Missing required parameter: project_id".to_owned()));
        assert_eq!(project(""), Err("project_id: expected a non-empty value, got \"\"".to_owned()));
    }

    proptest! {
        /// Whatever the value, a URL parser sees the segments of the template and nothing else.
        #[test]
        fn no_value_leaves_its_segment(value in ".{1,20}|[./%2eE:?#\\\\]{1,12}") {
            let Ok(path) = fill("teams/{team_id}/users", Some(&value)) else {
                prop_assert!(is_dot_segment(&value));
                return Ok(());
            };
            let url = url::Url::parse(&format!("https://host/api2{path}")).unwrap();
            let segments: Vec<&str> = url.path_segments().unwrap().collect();
            prop_assert_eq!(segments.len(), 4, "{}", url);
            prop_assert_eq!((segments[0], segments[1], segments[3]), ("api2", "teams", "users"));
            prop_assert_eq!((url.query(), url.fragment()), (None, None));
        }

        /// A branch may add segments, but none that climbs.
        #[test]
        fn no_branch_climbs(branch in "[./%2eEa:?#\\\\]{0,12}") {
            let value = format!("123:{branch}");
            if let Ok(path) = fill("projects/{project_id}/keys", Some(&value)) {
                let url = url::Url::parse(&format!("https://host/api2{path}")).unwrap();
                prop_assert!(url.path().starts_with("/api2/projects/123:"), "{}", url);
                prop_assert!(url.path().ends_with("/keys"), "{}", url);
                prop_assert_eq!(url.query(), None);
            }
        }
    }
}
