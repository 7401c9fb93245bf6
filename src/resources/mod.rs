//! The API's resources: one file each, which is its list of endpoints and nothing else.

mod audit_logs;
mod branches;
mod comments;
mod contributors;
mod files;
mod glossary_terms;
mod jwt;
mod keys;
mod languages;
mod orders;
mod ota_bundle_management;
mod ota_bundle_publishing;
mod ota_bundles;
mod ota_freeze_periods;
mod ota_sdk_tokens;
mod ota_usage_statistics;
mod payment_cards;
mod permission_templates;
mod project_items;
mod projects;
mod queued_processes;
mod screenshots;
mod segments;
mod snapshots;
mod tasks;
mod team_user_billing_details;
mod team_users;
mod teams;
mod translation_memories;
mod translation_providers;
mod translation_statuses;
mod translations;
mod user_groups;
mod webhooks;

use std::fmt::Write;

use crate::core::endpoint::Endpoint;

/// A resource: its class and, method by method, the typings, the arguments and the endpoint.
///
/// ```text
/// /// What the method does, for the typings.
/// ts("project_id: string", "Promise<Project>")
/// get(Path("project_id")) = GET "projects/{project_id}" => Object;
/// ```
///
/// expands to the napi class and, for each method, to
///
/// ```text
/// #[napi(ts_args_type = "project_id: string", ts_return_type = "Promise<Project>")]
/// pub fn get(&self, env, this, given, told) -> Result<Unknown> {
///     call(env, &this, &endpoints::get, &DEFAULTS, given, told)
/// }
/// ```
///
/// What JavaScript calls it with is a list of the arguments, and what [`crate::bridge::call`] says
/// of `told`: that makes a method of the binary as small as it can be.
///
/// A name with an underscore in Rust is said twice, `bulk_update as "bulk_update"`, since napi would
/// make camel case of it. `Path`, `Params`, `Body` and the like are those of
/// [`crate::core::endpoint::Argument`]; what follows the arrow is a
/// [`crate::core::endpoint::Reading`].
macro_rules! resource {
    (
        $(#[doc = $class_doc:literal])*
        $class:ident of $defaults:path {
            $(
                $(#[doc = $doc:literal])*
                ts($arguments:literal, $returns:literal)
                $name:ident $(as $js_name:literal)? ($($kind:ident($($of:literal),+)),*)
                    = $method:ident $path:literal => $reading:expr;
            )*
        }
    ) => {
        $(#[doc = $class_doc])*
        #[napi_derive::napi]
        pub struct $class {}

        #[napi_derive::napi]
        impl $class {
            /// @param clientData The settings of a client, such as its `clientData`.
            #[napi(constructor, catch_unwind, ts_args_type = "clientData: ClientData")]
            pub fn new(
                mut this: napi::bindgen_prelude::This<'_>,
                client_data: napi::bindgen_prelude::Unknown<'_>,
            ) -> napi::Result<Self> {
                use napi::bindgen_prelude::JsObjectValue;
                this.set_named_property("clientData", client_data)?;
                Ok(Self {})
            }

            $(
                $(#[doc = $doc])*
                #[napi(
                    catch_unwind,
                    $(js_name = $js_name,)?
                    ts_args_type = $arguments,
                    ts_return_type = $returns
                )]
                pub fn $name<'env>(
                    &self,
                    env: &'env napi::Env,
                    this: napi::bindgen_prelude::This<'env>,
                    given: napi::bindgen_prelude::Unknown<'env>,
                    told: napi::bindgen_prelude::Unknown<'env>,
                ) -> napi::Result<napi::bindgen_prelude::Unknown<'env>> {
                    $crate::bridge::call(env, &this, &endpoints::$name, &$defaults, given, told)
                }
            )*
        }

        #[allow(non_upper_case_globals)]
        mod endpoints {
            #[allow(unused_imports)]
            use $crate::core::endpoint::{Argument::*, Endpoint, Reading::*};

            $(
                pub static $name: Endpoint = Endpoint {
                    method: http::Method::$method,
                    path: $path,
                    arguments: &[$($kind($($of),+)),*],
                    reading: $reading,
                };
            )*
        }

        /// The endpoints of this resource by the names of its methods.
        pub const LISTED: $crate::resources::Listed = (
            stringify!($class),
            &[$(($crate::resources::first!($($js_name,)? stringify!($name)), &endpoints::$name)),*],
        );
    };
}
use resource;

macro_rules! first {
    ($first:expr $(, $rest:expr)?) => {
        $first
    };
}
use first;

/// A resource's name, and its endpoints by the names of its methods.
type Listed = (&'static str, &'static [(&'static str, &'static Endpoint)]);

const ALL: [Listed; 34] = [
    audit_logs::LISTED,
    branches::LISTED,
    comments::LISTED,
    contributors::LISTED,
    files::LISTED,
    glossary_terms::LISTED,
    jwt::LISTED,
    keys::LISTED,
    languages::LISTED,
    orders::LISTED,
    ota_bundle_management::LISTED,
    ota_bundle_publishing::LISTED,
    ota_bundles::LISTED,
    ota_freeze_periods::LISTED,
    ota_sdk_tokens::LISTED,
    ota_usage_statistics::LISTED,
    payment_cards::LISTED,
    permission_templates::LISTED,
    project_items::LISTED,
    projects::LISTED,
    queued_processes::LISTED,
    screenshots::LISTED,
    segments::LISTED,
    snapshots::LISTED,
    tasks::LISTED,
    team_user_billing_details::LISTED,
    team_users::LISTED,
    teams::LISTED,
    translation_memories::LISTED,
    translation_providers::LISTED,
    translation_statuses::LISTED,
    translations::LISTED,
    user_groups::LISTED,
    webhooks::LISTED,
];

/// All endpoints, for `lib/endpoints.js`: a line each with the class, the method, how many arguments
/// it takes, how a list goes on ([`Endpoint::list`]), the HTTP method and the path.
#[napi_derive::napi(skip_typescript)]
pub fn endpoints() -> String {
    let mut text = String::new();
    for (class, methods) in ALL {
        for (name, endpoint) in methods {
            let Endpoint { method, path, .. } = endpoint;
            let (count, list) = (endpoint.count(), endpoint.list());
            // Writing to a text does not fail.
            let _ = writeln!(text, "{class} {name} {count} {list} {method} {path}");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    #[test]
    fn each_endpoint_has_a_line_of_its_own() {
        let text = super::endpoints();
        let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split(' ').collect()).collect();
        let names: HashSet<_> = lines.iter().map(|line| (line[0], line[1])).collect();
        assert_eq!(names.len(), lines.len());
        assert!(lines.iter().all(|line| line.len() == 6 && line[2] <= "3"), "{text}");
        assert!(text.contains("Keys bulk_update 2 - PUT projects/{project_id}/keys\n"));
        assert!(text.contains("Keys list 1 either GET projects/{project_id}/keys\n"));
    }
}
