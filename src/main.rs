//! The entry point: mounts the app in the browser and does nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    holdfast::ui::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Holdfast runs in a browser: `cargo xtask serve` builds and serves it.");
}
