//! The part that a word can have in a line: of a name, of a note, or of what joins them.

use super::super::{item::Kind, lexicon::Word};

/// True of a word that an exercise can be named with, and that no dosage has.
pub(super) fn is_telling_name(word: Word) -> bool {
    matches!(
        word,
        Word::Plain
            | Word::Telling
            | Word::Up
            | Word::Row
            | Word::Figure
            | Word::Stretch
            | Word::Heading
    )
}

/// True of a word that says something in a name or a note.
pub(super) fn is_content(word: Word) -> bool {
    is_telling_name(word)
        || matches!(
            word,
            Word::Side
                | Word::Left
                | Word::Right
                | Word::Motion
                | Word::Manner
                | Word::Over
                | Word::Clause
                | Word::Daytime
                | Word::Position
                | Word::Hold
                | Word::Relax
                | Word::Thing
                | Word::Numbered
                | Word::Bilateral
                | Word::Alternating
                | Word::Breath
                | Word::Pointed
                | Word::Spelt(_)
                | Word::Other
                | Word::Rest
                | Word::Pause
                | Word::Tempo
                | Word::Group
                | Word::Scale
        )
}

/// True of a word that joins a name to a dosage, on either side.
pub(super) fn joins(word: Word) -> bool {
    matches!(
        word,
        Word::Of
            | Word::For
            | Word::And
            | Word::Then
            | Word::A
            | Word::Do
            | Word::Repeat
            | Word::With
            | Word::At
            | Word::In
            | Word::X
            | Word::On
            | Word::Each
    )
}

/// True of what joins a name to a dosage in front of it.
pub(super) fn leads(kind: Kind) -> bool {
    match kind {
        Kind::Sign(sign) => sign != '(',
        Kind::Word(word) => joins(word) || matches!(word, Word::The | Word::Hold | Word::Times),
        _ => false,
    }
}

/// True of what joins a name to a dosage behind it.
pub(super) fn trails(kind: Kind) -> bool {
    match kind {
        Kind::Sign(sign) => !matches!(sign, ')' | '"' | '!' | '>'),
        Kind::Word(word) => {
            joins(word)
                || matches!(
                    word,
                    Word::To | Word::Approx | Word::Frequency | Word::Between | Word::Off
                )
        }
        _ => false,
    }
}
