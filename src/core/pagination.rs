//! The pagination headers of a list.

use super::reply::Reply;

const TOTAL_COUNT: &str = "x-pagination-total-count";
const PAGE: &str = "x-pagination-page";

/// The numbers of a page; 0 where a header is missing or is not a number.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PageHeaders {
    pub total_results: f64,
    pub total_pages: f64,
    pub results_per_page: f64,
    pub current_page: f64,
    pub response_too_big: bool,
}

/// Whether the reply says that it is a page.
pub fn is_page(reply: &Reply) -> bool {
    reply.headers.contains_key(TOTAL_COUNT) && reply.headers.contains_key(PAGE)
}

pub fn read(reply: &Reply) -> PageHeaders {
    PageHeaders {
        total_results: number(reply.header(TOTAL_COUNT)),
        total_pages: number(reply.header("x-pagination-page-count")),
        results_per_page: number(reply.header("x-pagination-limit")),
        current_page: number(reply.header(PAGE)),
        response_too_big: is_too_big(reply),
    }
}

/// The cursor of the next page, as it came.
pub fn next_cursor(reply: &Reply) -> Option<String> {
    reply.header("x-pagination-next-cursor")
}

/// Whether the server said that the reply was too big: the header counts by its presence.
pub fn is_too_big(reply: &Reply) -> bool {
    reply.headers.contains_key("x-response-too-big")
}

/// The integer that a header's number begins with; 0 for what is not a number.
fn number(header: Option<String>) -> f64 {
    let text = header.unwrap_or_default();
    let text = text.trim();
    if text.parse::<f64>().is_ok_and(f64::is_finite) {
        let digits = text.trim_start_matches(['+', '-']);
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        let size: f64 = digits[..end].parse().unwrap_or(0.0);
        return if text.starts_with('-') { -size } else { size };
    }
    0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numbers_of_headers() {
        let table = [
            ("12", 12.0),
            ("-3", -3.0),
            ("+4", 4.0),
            ("1.9", 1.0),
            ("1e3", 1.0),
            ("", 0.0),
            ("a", 0.0),
            ("1, 2", 0.0),
            ("Infinity", 0.0),
            ("nan", 0.0),
            (" 7 ", 7.0),
        ];
        for (text, expected) in table {
            assert!((number(Some(text.to_owned())) - expected).abs() < f64::EPSILON, "{text}");
        }
    }
}
