//! The phrases of a dosage. Each rule claims a span of a line for what its words say; of several
//! claims at one place the longest counts, and of equally long ones the first.
//!
//! A rule is a list of patterns (`pattern`), of which the first one counts that stands there, and
//! shows itself by examples, which a test runs.

mod counts;
mod fact;
mod items;
mod notes;
mod often;
mod pattern;
mod says;
mod sides;
mod times;

use std::sync::OnceLock;

use self::pattern::Patterns;
pub use self::pattern::Rule;
pub(super) use self::{fact::Fact, items::Run};

/// The rules by what they are about, in their order.
pub const RULES: &[&[Rule]] = &[
    often::RULES,
    counts::RULES,
    times::RULES,
    sides::RULES,
    notes::RULES,
];

/// Words of every day or week, or of so many days or times of one: "3 times a day", "dos días por
/// semana", "on 3 days of the week", but not "this week".
const OF_OFTEN: &[&str] = &[
    "Daily|Weekly|OftenDaily",
    "Per|Each|Every|X|/ Day|Week",
    "Day word Week",
    "Day word word Week",
    "Each|Every Other|Spelt|N Day|Week",
    // "freq 3/7"
    "Frequency :|-* number|Spelt",
    "number|Spelt|Often|Times|X A Day|Week",
    "number|Spelt|Often|Times|X word|sign A Day|Week",
    "number|Spelt|Often|Times|X word|sign word|sign A Day|Week",
];

/// All patterns, taken apart.
struct All {
    /// The starts and the patterns of each rule.
    rules: Vec<(Patterns, Patterns)>,
    of_often: Patterns,
}

static ALL: OnceLock<All> = OnceLock::new();

fn all() -> &'static All {
    let rule = |it: &Rule| (Patterns::of(it.starts), Patterns::of(it.patterns));
    ALL.get_or_init(|| All {
        rules: RULES.iter().copied().flatten().map(rule).collect(),
        of_often: Patterns::of(OF_OFTEN),
    })
}

/// The claim at a place: its end, and what it says.
pub(super) fn claim(run: &Run, at: usize) -> Option<(usize, Vec<Fact>)> {
    let mut best = None;
    let mut end = at;
    let item = run.bits(Some(at));
    let rules = all().rules.iter();
    for (starts, patterns) in rules.filter(|it| item & (it.0.first | it.1.first) != 0) {
        let from = starts.find(run, at, at).map_or(at, |(_, to, _)| to);
        if let Some((pattern, to, numbers)) = patterns.find(run, at, from)
            && to > end
            && !pattern.stops()
        {
            end = to;
            best = Some((pattern, numbers));
        }
    }
    best.map(|(pattern, numbers)| (end, pattern.facts(run, at, end, numbers)))
}

/// True where words of how often stand anywhere.
pub(super) fn speaks_of_often(run: &Run) -> bool {
    (0..run.len()).any(|at| all().of_often.find(run, at, at).is_some())
}

/// Holds below so many seconds are those of reps.
pub(super) const REP_HOLD_LIKELY: u32 = 11;
