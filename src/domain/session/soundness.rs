//! The checks of a session that was read from storage.
//!
//! Owns what is checked once, at the edge, so that nothing later asks again.
//! Must not know: where sessions are kept.

use super::{Missed, Phase, Session};
use crate::domain::{
    dosage::HOLD_SECONDS_MAX,
    time::{Moment, SECOND_MS},
};

/// No moment of a session that was read from storage lies further out than a century.
const MOMENT_MS_MAX: i64 = 100 * 366 * 24 * 3600 * SECOND_MS;

impl Session {
    /// True where a session that was read from storage can be run: every index is in the plan and
    /// every moment in reach.
    pub fn is_sound(&self) -> bool {
        let steps = self.plan.steps.len();
        let near = |moment: Moment| (0..=MOMENT_MS_MAX).contains(&moment.ms());
        let small = |ms: i64| (-MOMENT_MS_MAX..=MOMENT_MS_MAX).contains(&ms);
        let phase_is_near = match self.phase {
            Phase::Running { ends } => small(ends.ms()),
            Phase::CountIn { ends, left_ms } => small(ends.ms()) && small(left_ms),
            Phase::Waiting => true,
            Phase::Paused { left_ms, .. } => left_ms.is_none_or(small),
            Phase::Over { at, left_ms, .. } => near(at) && left_ms.is_none_or(small),
        };
        self.plan.is_sound()
            && self.at < steps
            && self.outcomes.len() == steps
            && self.pains.len() == steps
            && self.hurts.iter().all(|&step| step < steps)
            && self.added_seconds <= HOLD_SECONDS_MAX
            && near(self.entered)
            && near(self.last)
            && near(Moment::from_ms(self.paused_ms))
            && self.paused_since.is_none_or(near)
            && phase_is_near
            && match self.missed {
                Some(Missed::Ended { step, at }) => step < steps && near(at),
                Some(Missed::Paused { away_ms }) => away_ms >= 0,
                None => true,
            }
    }
}
