//! What an API method is: one HTTP method, one path, its arguments, and the shape of its reply.

use http::Method;

/// One API method, as a resource file states it.
#[derive(Debug)]
pub struct Endpoint {
    pub method: Method,
    /// Path below the API version. `{name}` stands for a path parameter: `projects/{project_id}`.
    pub path: &'static str,
    /// The arguments of the JavaScript method, in their order.
    pub arguments: &'static [Argument],
    pub reading: Reading,
}

impl Endpoint {
    /// How many arguments the JavaScript method takes.
    pub fn count(&self) -> usize {
        let given =
            self.arguments.iter().filter(|argument| !matches!(argument, Argument::Always(_)));
        given.count()
    }

    /// How a list of this endpoint goes on: `page`, `cursor`, `either` (by cursor if `pagination` is
    /// `cursor`, else by page), `v1`, `vantage`; `-` for what is no list in pages.
    pub fn list(&self) -> &'static str {
        match self.reading {
            Reading::Page(_) => "page",
            Reading::Cursor("keys" | "translations") => "either",
            Reading::Cursor(_) => "cursor",
            Reading::CursorV1 => "v1",
            Reading::CursorVantage => "vantage",
            _ => "-",
        }
    }
}

/// Where an argument of the JavaScript method goes. The name is the one in the typings; errors
/// call the argument by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Argument {
    /// A path parameter of this name.
    Path(&'static str),
    /// An object: the path parameters that the path names, the rest in the query. Of two such
    /// arguments the first one's values count.
    Params(&'static str),
    /// The JSON body, as given.
    Body(&'static str),
    /// The JSON body, or this JSON text without one.
    BodyOr(&'static str, &'static str),
    /// One object or a list of them: the JSON body is `{KEY: [...]}`.
    Items(&'static str, &'static str),
    /// Any value: the JSON body is `{KEY: value}`.
    Member(&'static str, &'static str),
    /// No argument of the method: this JSON text is always the body.
    Always(&'static str),
}

/// How the body of a successful reply is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// The JSON itself, of any shape but null.
    Bare,
    /// The JSON itself, which must be an object.
    Object,
    /// The object under this key.
    Root(&'static str),
    /// Whatever is under this key of an object.
    Value(&'static str),
    /// The object or the list of objects under this key.
    Data(&'static str),
    /// The list of objects under this key, as an array.
    List(&'static str),
    /// The list of objects under this key: a page when the pagination headers came, an array if not.
    Page(&'static str),
    /// The list of objects under this key: always a page, with the cursor of the next one.
    Cursor(&'static str),
    /// The list of objects under `data`: a page of API v1, its cursor in the body.
    CursorV1,
    /// The list of objects under `data`: a page of API vantage/v1, its cursor in `meta`.
    CursorVantage,
    /// The list of objects under this key, and what went wrong with some in `errors`.
    Bulk(&'static str),
    /// The JSON object itself, and whether the server said that the export was too big.
    Download,
    /// Nothing, whatever the body says.
    Nothing,
}
