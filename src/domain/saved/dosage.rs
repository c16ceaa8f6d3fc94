//! Dosages in records.

use serde::{Deserialize, Serialize};

use crate::domain::{
    dosage::{
        Dosage, HOLD_SECONDS_MAX, REP_HOLD_SECONDS_MAX, REPS_MAX, Range, SETS_MAX, Sides,
        TIMES_PER_DAY_MAX, Work,
    },
    pain::CutOffs,
};

/// A number or a range of them.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
pub(super) struct RangeWire {
    min: u16,
    max: u16,
}

/// With reps, the hold is that of each rep.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
pub(super) struct DosageWire {
    sets: RangeWire,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reps: Option<RangeWire>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hold_seconds: Option<RangeWire>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    each_side: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rest_seconds: Option<RangeWire>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    relax_seconds: Option<RangeWire>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    times_per_day: Option<RangeWire>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    days_per_week: Option<RangeWire>,
}

impl RangeWire {
    /// The range, if it ends at `most` or before.
    pub(super) fn range(self, most: u16) -> Option<Range> {
        Range::new(self.min, self.max).filter(|range| range.max() <= most)
    }
}

impl From<Range> for RangeWire {
    fn from(range: Range) -> RangeWire {
        RangeWire {
            min: range.min(),
            max: range.max(),
        }
    }
}

impl From<CutOffs> for RangeWire {
    fn from(cut_offs: CutOffs) -> RangeWire {
        RangeWire {
            min: cut_offs.amber_from(),
            max: cut_offs.red_from(),
        }
    }
}

/// An optional range: an error where there is one beyond `most`.
pub(super) fn optional(wire: Option<RangeWire>, most: u16) -> Option<Option<Range>> {
    match wire {
        None => Some(None),
        Some(wire) => wire.range(most).map(Some),
    }
}

impl From<&Dosage> for DosageWire {
    fn from(dosage: &Dosage) -> DosageWire {
        let (reps, hold_seconds) = match dosage.work {
            Work::Hold { seconds } => (None, Some(seconds)),
            Work::Reps {
                count,
                hold_seconds,
            } => (Some(count), hold_seconds),
        };
        DosageWire {
            sets: dosage.sets.into(),
            reps: reps.map(Into::into),
            hold_seconds: hold_seconds.map(Into::into),
            each_side: dosage.sides == Sides::Each,
            rest_seconds: dosage.rest_seconds.map(Into::into),
            relax_seconds: dosage.relax_seconds.map(Into::into),
            times_per_day: dosage.times_per_day.map(Into::into),
            days_per_week: dosage.days_per_week.map(Into::into),
        }
    }
}

impl DosageWire {
    /// The dosage, if every number is inside its limits.
    pub(super) fn dosage(self) -> Option<Dosage> {
        Some(Dosage {
            sets: self.sets.range(SETS_MAX)?,
            work: match self.reps {
                None => Work::Hold {
                    seconds: self.hold_seconds?.range(HOLD_SECONDS_MAX)?,
                },
                Some(count) => Work::Reps {
                    count: count.range(REPS_MAX)?,
                    hold_seconds: optional(self.hold_seconds, REP_HOLD_SECONDS_MAX)?,
                },
            },
            sides: match self.each_side {
                true => Sides::Each,
                false => Sides::Together,
            },
            rest_seconds: optional(self.rest_seconds, HOLD_SECONDS_MAX)?,
            relax_seconds: optional(self.relax_seconds, HOLD_SECONDS_MAX)?,
            times_per_day: optional(self.times_per_day, TIMES_PER_DAY_MAX)?,
            days_per_week: optional(self.days_per_week, 7)?,
        })
    }
}
