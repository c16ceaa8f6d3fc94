//! Why a whole text is in doubt, in words for the person who wrote it.
//!
//! Must not know: where the line stands, or how it is shown.

use std::fmt;

/// A statement of a line that could not be placed, so that every dosage of its text is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// How often something is done, of which exercises is not clear.
    Often,
    /// A rest, of which exercises is not clear.
    Rest,
    /// A hold, which may be one of the reps of another line.
    Hold,
    /// Rounds, or an amount for several exercises.
    Rounds,
    /// "Each side", of which exercises is not clear.
    Sides,
    /// An exercise without a dosage, which may be that of another line.
    Bare,
    /// A line of a table that could not be read.
    Row,
    /// A heading that names an exercise.
    Heading,
    /// A heading of a week, a day or a phase beside others.
    Period,
    /// A condition or a later time for what stands below.
    Stipulated,
    /// A dosage beside words that name no exercise known here.
    Name,
    /// A line of a list with one dosage for all of it, which may be no exercise, or about another one.
    Listed,
    /// A dosage of one side, with the other one in the words around it.
    OtherSide,
    /// A time that may be the length of the whole.
    Length,
    /// A sentence that breaks off at the end of the line.
    Cut,
    /// Something that is not to be done, or is corrected.
    TakenBack,
    /// Another choice beside what stands above: "or leg press 3x10".
    Alternative,
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Doubt::Often => "says how often, and not of which exercises",
            Doubt::Rest => "says a rest, and not of which exercises",
            Doubt::Hold => "says a hold, which may be one of the reps of another line",
            Doubt::Rounds => "says an amount that may go for several exercises",
            Doubt::Sides => "says a side, and not of which exercises",
            Doubt::Bare => "names an exercise without a dosage, which may be that of another line",
            Doubt::Row => "is a row of a table that could not be read",
            Doubt::Heading => "was taken for a heading, and may be an exercise",
            Doubt::Period => {
                "heads one of several weeks, days or phases, which are not done together"
            }
            Doubt::Stipulated => "sets a condition, or a later time, for what stands below it",
            Doubt::Name => "has a dosage beside words that may be no exercise",
            Doubt::Listed => "may be no exercise of the list that has one dosage for all",
            Doubt::OtherSide => "may be of each side",
            Doubt::Length => "may say how long the whole takes",
            Doubt::Cut => "breaks off, and may go on about the next line",
            Doubt::TakenBack => "may take an exercise back",
            Doubt::Alternative => "names another choice",
        })
    }
}
