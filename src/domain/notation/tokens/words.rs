//! The words that a dosage is written with, and what kind of word each is.
//!
//! Must not know: where they stand in a line.

use std::sync::OnceLock;

use super::TokenKind;

/// The words of a dosage by their kind, in small letters.
const WORDS: [(TokenKind, &str); 37] = [
    (TokenKind::X, "x by"),
    (TokenKind::Set, "set sets series lots"),
    (
        TokenKind::Rep,
        "rep reps repetition repetitions steps repititions repitition repitions repetitons \
         reptitions repetions",
    ),
    (TokenKind::Times, "times time"),
    (TokenKind::Second, "s sec secs second seconds count counts"),
    (TokenKind::Minute, "min mins minute minutes minute's"),
    (TokenKind::Hold, "hold holds holding held pause squeeze"),
    (
        TokenKind::Rest,
        "rest rests resting recovery recover break off",
    ),
    (TokenKind::Relax, "relax relaxing release"),
    (TokenKind::On, "on work"),
    (TokenKind::Each, "each ea per every either"),
    (TokenKind::Both, "both"),
    (
        TokenKind::Side,
        "side sides leg legs arm arms way ways direction directions foot feet hip hips knee \
         ankle hand shoulder limb thigh calf glute",
    ),
    (TokenKind::Switch, "switch swap change opposite other"),
    (TokenKind::Day, "day days session sessions"),
    (TokenKind::Daily, "daily everyday"),
    (TokenKind::Week, "week weeks wk wks"),
    (TokenKind::Weekly, "weekly"),
    (TokenKind::Often(1), "once qd od"),
    (TokenKind::Often(2), "twice bid bd"),
    (TokenKind::Often(3), "thrice tid tds"),
    (TokenKind::Often(4), "qid qds"),
    (TokenKind::To, "to or through"),
    (TokenKind::A, "a an"),
    (TokenKind::Bound, "least most maximum minimum max"),
    (TokenKind::Between, "between btw btwn"),
    (
        TokenKind::Filler,
        "for of and then with w the at in about approx approximately roughly total",
    ),
    (
        TokenKind::Verb,
        "perform do complete repeat try repeated please make",
    ),
    (
        TokenKind::Measure,
        "kg lb lbs pound pounds percent degree degrees km k mile miles m meter meters metre \
         metres cm inch inches ft hour hours hr hrs month months year years breath breaths lap \
         laps mph rpm bpm round rounds yd yds yard yards deg rir cal cals calories watts hz \
         sek sekunden segundo segundos minuten minutos secondes",
    ),
    (
        TokenKind::Numbered,
        "phase stage page day level part step grade number no room block rpe",
    ),
    (
        TokenKind::Prose,
        "am pm if you i we should will would can could may must is are was were be been \
         when whenever until unless because than feel feels felt hurts hurt symptom symptoms \
         persist persists stop see call email avoid dont don't not never appointment reminder \
         remember progress increase decrease add wait thanks thank hi hello dear regards it's \
         after before again them these those this they what which pain painful start ice \
         next visit clinic office phone tel fax hey he she they ran did yesterday today tomorrow tonight \
         goal aim estimated price cost many possible",
    ),
    (TokenKind::Spelt(1), "one"),
    (TokenKind::Spelt(2), "two"),
    (TokenKind::Spelt(3), "three"),
    (TokenKind::Spelt(4), "four"),
    (TokenKind::Spelt(5), "five"),
    (TokenKind::Spelt(10), "ten"),
];

/// The rarer numbers in letters.
const SPELT: [(u32, &str); 12] = [
    (6, "six"),
    (7, "seven"),
    (8, "eight"),
    (9, "nine"),
    (12, "twelve"),
    (15, "fifteen"),
    (20, "twenty"),
    (30, "thirty"),
    (40, "forty"),
    (45, "forty-five"),
    (60, "sixty"),
    (90, "ninety"),
];

/// The words by their first letter: a text of sixty lines asks for five hundred of them.
type Index = [Vec<(&'static str, TokenKind)>; 26];

static INDEX: OnceLock<Index> = OnceLock::new();

fn index() -> Index {
    let mut index = Index::default();
    let mut add = |word: &'static str, kind: TokenKind| {
        if let Some(words) = letter(word).and_then(|at| index.get_mut(at)) {
            words.push((word, kind));
        }
    };
    for (kind, words) in &WORDS {
        for word in words.split_ascii_whitespace() {
            add(word, *kind);
        }
    }
    for (number, word) in &SPELT {
        add(word, TokenKind::Spelt(*number));
    }
    index
}

/// Which letter of the alphabet a word begins with, from 0.
fn letter(word: &str) -> Option<usize> {
    let first = word.bytes().next()?.to_ascii_lowercase();
    first.checked_sub(b'a').map(usize::from)
}

/// The kind of a word.
pub(in crate::domain::notation) fn kind_of(word: &str) -> TokenKind {
    let words = letter(word).and_then(|at| INDEX.get_or_init(index).get(at));
    let mut words = words.into_iter().flatten();
    let known = words.find(|(known, _)| known.eq_ignore_ascii_case(word));
    known.map_or(TokenKind::Word, |(_, kind)| *kind)
}
