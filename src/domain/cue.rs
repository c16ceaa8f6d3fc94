//! Cues: signals that the runner hears, feels or sees at a moment.
//!
//! Each kind has a pattern of beeps of its own, so that it can be recognised with the eyes closed.

/// A cue, named after the event rather than its sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// The set starts in 3, 2, 1 seconds.
    CountIn(u8),
    /// The set has started.
    Go,
    /// The hold counts as done; stay if you can.
    MinimumReached,
    /// Half of the aim has passed.
    HalfWay,
    /// The aim is 3, 2, 1 seconds away.
    LastSeconds(u8),
    /// The aim is reached and the hold continues.
    AimReached,
    /// A paced rep has begun; its number.
    Rep(u16),
    /// The set is over, a rest begins.
    SetOver,
    /// The set is over on this side, change to the other.
    ChangeSides,
    /// The rest is over and the session waits for the runner.
    RestOver,
    /// The session is finished.
    Finished,
    /// The app was away and has caught up; stands for every cue that was missed.
    CaughtUp,
}

/// One tone of a cue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beep {
    /// Pitch, in hertz. Phone speakers carry 880-2000 Hz over wind (platform notes, 3.8).
    pub hertz: f64,
    /// Its start, in milliseconds after the cue.
    pub at_ms: u16,
    /// Its length, in milliseconds.
    pub length_ms: u16,
    /// Loudness, from 0 to 1.
    pub loudness: f64,
}

const fn beep(hertz: f64, at_ms: u16, length_ms: u16, loudness: f64) -> Beep {
    Beep {
        hertz,
        at_ms,
        length_ms,
        loudness,
    }
}

const LOW: f64 = 880.0;
const MIDDLE: f64 = 1174.7;
const HIGH: f64 = 1760.0;

impl Cue {
    /// The tones of this cue, in order. No two kinds of cue have the same pattern.
    pub const fn beeps(self) -> &'static [Beep] {
        match self {
            Cue::CountIn(_) => const { &[beep(LOW, 0, 120, 0.6)] },
            Cue::Go => const { &[beep(HIGH, 0, 400, 1.0)] },
            Cue::MinimumReached => {
                const { &[beep(MIDDLE, 0, 120, 0.4), beep(MIDDLE, 180, 120, 0.4)] }
            }
            Cue::HalfWay => const { &[beep(MIDDLE, 0, 120, 0.3)] },
            Cue::LastSeconds(_) => const { &[beep(MIDDLE, 0, 80, 0.6)] },
            Cue::AimReached => const { &[beep(HIGH, 0, 160, 1.0), beep(HIGH, 220, 260, 1.0)] },
            Cue::Rep(_) => const { &[beep(LOW, 0, 80, 0.5)] },
            Cue::SetOver => const { &[beep(HIGH, 0, 160, 1.0), beep(LOW, 200, 400, 1.0)] },
            Cue::ChangeSides => {
                const {
                    &[
                        beep(LOW, 0, 140, 1.0),
                        beep(HIGH, 180, 140, 1.0),
                        beep(LOW, 360, 140, 1.0),
                    ]
                }
            }
            Cue::RestOver => const { &[beep(LOW, 0, 160, 0.8), beep(HIGH, 200, 160, 0.8)] },
            Cue::Finished => {
                const {
                    &[
                        beep(LOW, 0, 160, 1.0),
                        beep(MIDDLE, 200, 160, 1.0),
                        beep(HIGH, 400, 600, 1.0),
                    ]
                }
            }
            Cue::CaughtUp => const { &[beep(MIDDLE, 0, 300, 0.8), beep(LOW, 340, 200, 0.8)] },
        }
    }

    /// The vibration pattern, in time with the beeps: milliseconds on and off in turn.
    pub fn shakes(self) -> Vec<u16> {
        let mut pattern = Vec::new();
        let mut ended_ms = 0;
        for beep in self.beeps() {
            if beep.at_ms > 0 {
                pattern.push(beep.at_ms - ended_ms);
            }
            pattern.push(beep.length_ms);
            ended_ms = beep.at_ms + beep.length_ms;
        }
        pattern
    }

    /// True where the cue flashes the screen: cues that change the runner's task do, cues that only
    /// count do not, so that nothing flashes more than once a second.
    pub const fn flashes(self) -> bool {
        !matches!(
            self,
            Cue::CountIn(_) | Cue::LastSeconds(_) | Cue::HalfWay | Cue::Rep(_)
        )
    }
}
