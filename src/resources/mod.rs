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
/// pub fn get(&self, env, this, first, second, third) -> Result<Unknown> {
///     static ENDPOINT: Endpoint = …;
///     call(env, &this, &ENDPOINT, &DEFAULTS, &[first, second, third])
/// }
/// ```
///
/// A name with an underscore in JavaScript is said twice, `bulk_update as "bulk_update"`, since napi
/// makes camel case of it. `Path`, `Params`, `Body` and the like are those of
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
                    first: napi::bindgen_prelude::Unknown<'env>,
                    second: napi::bindgen_prelude::Unknown<'env>,
                    third: napi::bindgen_prelude::Unknown<'env>,
                ) -> napi::Result<napi::bindgen_prelude::Unknown<'env>> {
                    #[allow(unused_imports)]
                    use $crate::core::endpoint::{Argument::*, Endpoint, Reading::*};
                    static ENDPOINT: Endpoint = Endpoint {
                        method: http::Method::$method,
                        path: $path,
                        arguments: &[$($kind($($of),+)),*],
                        reading: $reading,
                    };
                    $crate::bridge::call(env, &this, &ENDPOINT, &$defaults, &[first, second, third])
                }
            )*
        }
    };
}
use resource;
