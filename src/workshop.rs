//! The entry point of the second program: mounts the workshop in the browser and does nothing
//! else.

#[cfg(target_arch = "wasm32")]
fn main() {
    holdfast::ui::mount_workshop();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The workshop is a part of Holdfast: `cargo xtask serve` builds and serves both.");
}
