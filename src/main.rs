//! The entry point: starts the app in the browser and does nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    wasm_bindgen_futures::spawn_local(holdfast::ui::start());
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Holdfast runs in a browser: `cargo xtask serve` builds and serves it.");
}
