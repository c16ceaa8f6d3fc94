//! The routines that every runner has from the start, and the rules that come with each.
//!
//! They are written as any coach would write them, and read by the same reader.
//! Must not know: how an exercise is done (`library.rs`), the aims, or the runner's own routines.

use super::{notation, routine::Routine};

/// Short name for addresses and saved data, which never changes, and the text.
static TEXTS: [(&str, &str); 5] = [
    (
        "roll-and-activate",
        "# Roll and activate
For: Before a run
Note: Several times a week, especially before a run. \
Roll the tender spots first, then go straight on to glutes and core.
Stop: Stop if your symptoms come on or persist.

## Foam roll
Foam roll: Calves 1x :30-:60 each side
Foam roll: Hamstrings 1x :30-:60 each side
Foam roll: Glutes 1x :30-:60 each side
Foam roll: Hip flexors 1x :30-:60 each side

## Glutes
Glute bridge 3x 10-15
Lateral band walk 3x 10-15 each side

## Core
Front plank 3x :20-:60
Side plank 3x :20-:60 each side",
    ),
    (
        "stretch",
        "# Stretch
For: After a run
Note: Several days a week, especially after a run. Go gently: a mild stretch is enough.
Stop: Stop a stretch as soon as your symptoms show.

## Stretch
Piriformis stretch 2-4x :30-:60 each side
Glute / external rotator stretch 2-4x :30-:60 each side
Posterior chain stretch 2-4x :30-:60 each side",
    ),
    (
        "when-it-hurts",
        "# When it hurts
For: Calming down, pain-free only
Note: For back or nerve-like pain that is calming down. \
Rest first, then do only what is pain-free, until you are symptom-free.
Stop: Stop what hurts and leave it out: do only what is pain-free.

## Glutes
Glute bridge 3x 15

## Core
Front plank 3x :20-:60
Side plank 3x :20-:60 each side",
    ),
    (
        "the-whole-thing",
        "# The whole thing
For: A day without a run
Note: Roll the tender spots first, go straight on to glutes and core, then stretch. \
For a day with time and no run.
Stop: Stop if your symptoms come on or persist; stop a stretch as soon as they show.

## Foam roll
Foam roll: Calves 1x :30-:60 each side
Foam roll: Hamstrings 1x :30-:60 each side
Foam roll: Glutes 1x :30-:60 each side
Foam roll: Hip flexors 1x :30-:60 each side

## Glutes
Glute bridge 3x 10-15
Lateral band walk 3x 10-15 each side

## Core
Front plank 3x :20-:60
Side plank 3x :20-:60 each side

## Stretch
Piriformis stretch 2-4x :30-:60 each side
Glute / external rotator stretch 2-4x :30-:60 each side
Posterior chain stretch 2-4x :30-:60 each side",
    ),
    (
        "back-to-strength",
        "# Back to strength
For: When symptom-free
Note: For the legs and hips, once you are symptom-free. \
It builds what running alone leaves out.
Stop: Stop if your symptoms come back; rest, then go back to “When it hurts”.

## Strength
Bodyweight squat 3x 10-15
Split squat 3x 8-12 each side
Step-up 3x 8-12 each side
Single-leg deadlift 3x 6-10 each side
Single-leg calf raise 3x 10-15 each side
Single-leg glute bridge 3x 8-12 each side",
    ),
];

/// Every starter routine, in the order of the home screen.
pub fn all() -> Vec<Routine> {
    let read = |(id, text): &(&str, &str)| Routine {
        id: id.to_string(),
        ..notation::text::read(text).routine
    };
    TEXTS.iter().map(read).collect()
}
