//! The entry point: mounts the app in the browser and does nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    leptos::mount::mount_to_body(holdfast::ui::App);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Holdfast runs in a browser: `cargo xtask serve` builds and serves it.");
}
