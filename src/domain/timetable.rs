//! Which tones stand on the clock of the loudspeaker, and which have to be put there or taken
//! away.
//!
//! A browser's timer comes late when the phone is busy, and the loudspeaker's own clock does not.
//! So tones are put there ahead of their moment, and compared with the session at every tick.
//! Must not know: how a tone is made, or why the session foretells a cue.

use super::{cue::Cue, time::Moment};

/// So far ahead of its moment a cue is put on the clock: browsers wake a hidden page as seldom as
/// once a minute (platform notes, 1.1).
pub const AHEAD_MS: i64 = 65_000;
/// A tone further than this from its moment is moved: no cue is to be more than 30 ms off, and the
/// end of a hold no more than 20.
const OFF_MS_MAX: i64 = 15;
/// After so long a silence a wireless loudspeaker may doze and swallow the first tone.
const DOZES_AFTER_MS: i64 = 3_000;
/// So long before its first tone it is woken (platform notes, 12).
pub const WAKES_MS: i64 = 600;

/// Where a cue stands on the loudspeaker's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The cue.
    pub cue: Cue,
    /// When it sounds, in milliseconds by the loudspeaker's clock.
    pub at_ms: i64,
    /// Whether silence comes before it, and [`WAKES_MS`] in which to wake a loudspeaker.
    pub wakes: bool,
}

/// The cues that stand on the loudspeaker's clock, each with its tones `T`.
#[derive(Debug)]
pub struct Timetable<T> {
    entries: Vec<(Place, T)>,
    /// When the last one sounded.
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
    /// Brings the tones in line with the session at `now`, which is `clock_ms` by the
    /// loudspeaker's clock. `wanted` are the cues due now and those to come, in order. `put` puts
    /// one there; what is returned has to be taken away. What has begun to sound does so once,
    /// also where its cue is due a little later.
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
                // All that it would stand for was heard.
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

    /// Forgets all of it: the loudspeaker's clock stands still, or there is another one. What is
    /// returned has to be taken away.
    pub fn clear(&mut self) -> Vec<T> {
        let old = std::mem::take(self);
        old.entries.into_iter().map(|(_, tones)| tones).collect()
    }
}
