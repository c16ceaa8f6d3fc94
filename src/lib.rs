//! Holdfast: a hold timer and a deck of exercise cards, for the phone at the track.
//!
//! Four layers, one direction: `ui → state → {domain, platform}`.
//!
//! - [`domain`] is what Holdfast knows: dosages, routines, the plan, the session. It has no
//!   browser and no clock; the time is an argument. Start reading at `domain/session.rs`.
//! - `platform` is what the browser can do, one ability a file. It knows nothing of exercises.
//! - `state` joins the two: it asks the clock, tells the session, and performs what comes back.
//! - `ui` shows the state and calls it.
//!
//! Only `domain` is built for the host, so that a domain file that names the browser does not
//! compile there.

pub mod domain;

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
