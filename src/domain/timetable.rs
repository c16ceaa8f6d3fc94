//! The timetable of the tones on the audio clock: which ones to schedule and which to cancel.
//!
//! A browser's timer is late when the phone is busy, and the audio clock is not. So tones are
//! scheduled ahead of time, and compared with the session at every tick.

use super::{cue::Cue, time::Moment};

/// Milliseconds that a cue is scheduled ahead: browsers wake a hidden page as seldom as once a
/// minute (platform notes, 1.1).
pub const AHEAD_MS: i64 = 65_000;
/// A tone that is further off is moved: no cue may be more than 30 ms off, and the end of a hold no
/// more than 20.
const OFF_MS_MAX: i64 = 15;
/// After a silence this long, a wireless loudspeaker may sleep and lose the first tone.
const DOZES_AFTER_MS: i64 = 3_000;
/// Milliseconds of wake-up before the first tone (platform notes, 12).
pub const WAKES_MS: i64 = 600;

/// The place of a cue on the audio clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The cue.
    pub cue: Cue,
    /// The time at which it sounds, in milliseconds of the audio clock.
    pub at_ms: i64,
    /// True where silence comes before it, with [`WAKES_MS`] of time to wake a loudspeaker.
    pub wakes: bool,
}

/// The scheduled cues, each with its tones `T`.
#[derive(Debug)]
pub struct Timetable<T> {
    entries: Vec<(Place, T)>,
    /// The time of the last one that sounded.
    sounded_ms: i64,
}

impl<T> Default for Timetable<T> {
    fn default() -> Timetable<T> {
        Timetable {
            entries: Vec::new(),
            sounded_ms: i64::MIN,
        }
    }
}

impl<T> Timetable<T> {
    /// Brings the tones in line with the session at `now`, which is `clock_ms` on the audio clock.
    /// `wanted` are the cues due now and those to come, in order. `put` schedules one; the returned
    /// tones have to be cancelled. A tone that has begun sounds once, even where its cue is due
    /// slightly later.
    pub fn follow(
        &mut self,
        wanted: &[(Moment, Cue)],
        now: Moment,
        clock_ms: i64,
        put: &mut dyn FnMut(Place) -> T,
    ) -> Vec<T> {
        let mut old = std::mem::take(&mut self.entries);
        let begun = |place: &Place| place.at_ms <= clock_ms + OFF_MS_MAX;
        let mut heard = false;
        for (place, _) in old.iter().filter(|(place, _)| begun(place)) {
            heard |= place.cue.flashes();
            self.sounded_ms = self.sounded_ms.max(place.at_ms);
        }
        let mut before_ms = self.sounded_ms;
        for &(moment, cue) in wanted {
            let at_ms = clock_ms + moment.since(now);
            let is_due = moment <= now;
            let stands = old.iter().position(|(place, _)| {
                let is_there = match is_due {
                    true => begun(place),
                    false => (place.at_ms - at_ms).abs() <= OFF_MS_MAX,
                };
                is_there && place.cue == cue
            });
            match stands {
                Some(index) => {
                    let entry = old.swap_remove(index);
                    if !is_due {
                        self.entries.push(entry);
                    }
                }
                // Everything that it would stand for was heard.
                None if cue == Cue::CaughtUp && heard => {}
                None => {
                    let is_silent = at_ms.saturating_sub(before_ms) > DOZES_AFTER_MS;
                    let wakes = is_silent && at_ms - clock_ms > WAKES_MS;
                    let place = Place { cue, at_ms, wakes };
                    self.entries.push((place, put(place)));
                }
            }
            before_ms = at_ms;
        }
        old.retain(|(place, _)| !begun(place));
        old.into_iter().map(|(_, tones)| tones).collect()
    }

    /// Clears the timetable, when the audio clock has stopped or was replaced. The returned tones
    /// have to be cancelled.
    pub fn clear(&mut self) -> Vec<T> {
        let old = std::mem::take(self);
        old.entries.into_iter().map(|(_, tones)| tones).collect()
    }
}
