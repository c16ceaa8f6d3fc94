//! Tests in a real browser: what a value on the host cannot show.
#![cfg(target_arch = "wasm32")]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing
)]

mod platform;
mod reading;
mod records;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
