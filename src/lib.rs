//! The Rust core of `@lokalise/node-api`.
//!
//! Rust decides, JavaScript materialises: [`core`] holds the rules, [`transport`] the wire,
//! [`bridge`] the way to V8; [`resources`] and [`clients`] are the classes that programs see, and
//! `lib/` beside this folder turns outcomes into JavaScript values.
#![deny(unsafe_code)]
#![warn(clippy::pedantic)]
// napi hands its one-word environment around by reference, and takes its values by value.
#![allow(clippy::trivially_copy_pass_by_ref, clippy::needless_pass_by_value)]
// An instance's state is in JavaScript; that it has a native half is what makes it an instance.
#![allow(clippy::unused_self)]
// The doc comments of napi items are TSDoc: they become the typings.
#![allow(clippy::doc_markdown)]
#![cfg_attr(test, allow(clippy::missing_panics_doc))]
#![allow(clippy::missing_errors_doc, clippy::must_use_candidate)]

#[cfg(not(feature = "system-allocator"))]
mod allocator;
mod bridge;
mod clients;
pub mod core;
mod resources;
mod transport;

/// Valgrind knows the C library's only: `scripts/valgrind.js` builds with that.
#[cfg(not(feature = "system-allocator"))]
#[global_allocator]
static ALLOCATOR: allocator::BySize = allocator::BySize;
