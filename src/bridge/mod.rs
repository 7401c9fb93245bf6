//! Between V8 and the core: values go in, outcomes come out. Nothing here knows a rule of the API.

mod arguments;
mod bodies;
mod calls;
mod completions;
mod control;
mod conversations;
mod environment;
mod fields;
mod host;
mod line;
mod options;
mod outcomes;
mod refusal;
mod settings;

pub use arguments::{first_text, optional_text, words};
pub use calls::{call, exchange, now};
pub use refusal::Accepted;
pub use settings::{Defaults, auth_settings, install_auth_data, install_client_data};
