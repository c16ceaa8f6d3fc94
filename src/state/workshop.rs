//! The second program: the editor and the ways to share. It is fetched when it is first wanted,
//! so that who only does a routine does not wait for it.
//!
//! Must not know: what it shows; the two meet in the address and in storage alone.

use super::live::Live;
use crate::platform::program;

/// Whether the second program is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readiness {
    /// It has not been asked for.
    Unasked,
    /// It is on its way.
    Coming,
    /// It shows itself wherever the address wants it.
    There,
    /// It could not be fetched.
    Failed,
}

/// The second program.
#[derive(Clone, Copy)]
pub struct Workshop(Live<Readiness>);

impl Workshop {
    pub(super) fn new() -> Workshop {
        Workshop(Live::new(Readiness::Unasked))
    }

    /// Whether it is there, followed.
    pub fn readiness(self) -> Readiness {
        self.0.with(|readiness| *readiness)
    }

    /// Fetches it, unless it is there or on its way.
    pub fn open(self) {
        if matches!(
            self.0.with_now(|readiness| *readiness),
            Readiness::Coming | Readiness::There
        ) {
            return;
        }
        self.0.set(Readiness::Coming);
        program::open(move |opened| {
            self.0.set(match opened {
                true => Readiness::There,
                false => Readiness::Failed,
            });
        });
    }
}
