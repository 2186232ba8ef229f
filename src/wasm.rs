//! The browser's door: values in and out by `serde-wasm-bindgen`.
