//! The part that a word can have in a line: of a name, of a note, or of what joins them.

use super::super::{
    item::Kind,
    lexicon::{Word, classes},
};

/// True of a word that an exercise can be named with, and that no dosage has.
pub(super) fn is_telling_name(word: Word) -> bool {
    classes![Plain, Telling, Up, Row, Figure, Stretch, Heading].has(word)
}

/// True of a word that says something in a name or a note.
pub(super) fn is_content(word: Word) -> bool {
    is_telling_name(word)
        || classes![
            Side, Left, Right, Motion, Manner, Over, Clause, Daytime, Position, Hold, Relax, Thing,
            Numbered, Bilateral, Alternate, Breath, Pointed, NUMBER, Other, Rest, Pause, Tempo,
            Group, Scale
        ]
        .has(word)
}

/// True of a word that joins a name to a dosage, on either side.
pub(super) fn joins(word: Word) -> bool {
    classes![Of, For, And, Then, A, Do, Repeat, With, At, In, X, On, Each].has(word)
}

/// True of what joins a name to a dosage in front of it.
pub(super) fn leads(kind: Kind) -> bool {
    match kind {
        Kind::Sign(sign) => sign != '(',
        Kind::Word(word) => joins(word) || classes![The, Hold, Times].has(word),
        _ => false,
    }
}

/// True of what joins a name to a dosage behind it.
pub(super) fn trails(kind: Kind) -> bool {
    match kind {
        Kind::Sign(sign) => !matches!(sign, ')' | '"' | '!' | '>'),
        Kind::Word(word) => joins(word) || classes![To, Approx, Frequency, Between, Off].has(word),
        _ => false,
    }
}
