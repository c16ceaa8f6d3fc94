//! Holdfast: a hold timer and a deck of exercise cards, for the phone at the track.
//!
//! Layers, one direction: `ui → state → {domain, platform}`, and `ui → view → domain`.
//!
//! - [`domain`] has the rules: dosages, routines, the plan, the session. It has no browser and no
//!   clock; time is an argument. Start reading at `domain/session.rs`.
//! - [`view`] turns domain values into what the screens show, words and plurals included.
//! - `platform` wraps the browser, one ability a file, without decisions.
//! - `state` joins them in Leptos signals and carries out effects.
//! - `ui` has the Leptos components: it shows the state and calls it.
//!
//! Only `domain` and `view` are built for the host, so a file of theirs that names the browser
//! does not compile there.

pub mod domain;
pub mod view;

/// See Cargo.toml for why not the usual one.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(target_arch = "wasm32")]
pub mod platform;
#[cfg(target_arch = "wasm32")]
pub mod state;
#[cfg(target_arch = "wasm32")]
pub mod ui;
