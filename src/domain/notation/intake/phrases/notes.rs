//! Phrases beside a dosage that do not change it, numbers of names, and what has no place in a
//! dosage.

use super::pattern::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule {
        starts: &["At|With|Of|The|For|+*"],
        patterns: &[
            // "tempo 30X1"
            "Tempo Of|At|X|:* N X N = Aside",
            "Tempo Of|At|X|:* number = Aside",
            "!bare N>=1000 = Aside",
            "dose ( Ladder ) = Aside",
            "N|Decimal -? Unit Each|Per Side = Aside",
            "N|Decimal -? Unit In|On Each|Per Side = Aside",
            "N|Decimal -? Unit Each = Aside",
            "N|Decimal|Ratio|P -? Unit Of? N Unit = Aside",
            "N|Decimal|Ratio|P -? Unit = Aside",
            "N|Decimal|Ratio|Ladder %|\"|# Of? N Unit = Aside",
            "N|Decimal|Ratio|Ladder %|\"|# = Aside",
            "$ N|Decimal = Aside",
            "N|Decimal $ = Aside",
            "N X N|Decimal $ = Unclear",
            "N|Decimal Distance = Distance",
            "Scale Of|At|:|>|<* N|Ratio|Decimal !more Unit|%* = Aside",
            "N|Ratio|Decimal Scale = Aside",
            // "lower for 3 seconds", "3 s down", "6 s per rep": a tempo
            "Motion Pronoun|For|In|Manner|Over|Approx|To|:* T = Aside",
            "T Of? Motion|Up = Aside",
            "T Per Rep = Aside",
            "Second Of N Up|Motion = Aside",
            // "rise up, count to 3 and lower"
            "Second To N !T = Aside",
            // "3x10, each over 5 s"
            "Over T = Aside",
            "In A Row = _",
            // "no resistance"
            "No Scale = Aside",
            "dose No Clause|Thing|Side|Manner = Aside",
            "Every T = Aside",
            "Pointer N Side = Aside",
            "N Hour = Aside",
        ],
        examples: &[
            ("Squat 3x8 @ 20 kg", "Squat 3x 8"),
            ("Squat 3x8 @ 3010", "Squat 3x 8"),
            ("Squat 3x8, RPE 7", "Squat 3x 8"),
            ("Squat 3x8, lower for 3 seconds", "Squat 3x 8"),
        ],
    },
    Rule {
        starts: &[],
        patterns: &[
            "Figure -? N|T = Named",
            // "VOR x1"
            "X N=1 !word = Named",
            "N Pointed = Named",
            "P>=30 = Named",
            // "0-45°" is how far, and no name.
            "Range °|Degree = Aside",
            "Fraction Minute|Second = Stop",
            "Fraction = Named",
            "N °|Degree = Named",
            "N - Degree = Named",
            "first Decimal > Plain|Side = Named",
        ],
        examples: &[
            ("Figure 4 bridge 2x12", "\"Figure 4 bridge\" 2x 12"),
            ("90/90 breathing 2x45s", "\"90/90 breathing\" 2x :45"),
            ("45° side bend 3x12", "\"45° side bend\" 3x 12"),
        ],
    },
    Rule {
        starts: &[],
        patterns: &[
            "Strange = Unclear",
            // "one to one and a half minutes", "a minute or two", "a quarter of a minute"
            "Spelt And|To|Or number = Unclear",
            "With|For|A|Hold* T Or Spelt = Unclear",
            "Half Of = Unclear",
            "Foreign = Foreign",
            "Open = OpenEnd",
            "Up To N|T = OpenEnd",
            "At? Bound|Least N|T = OpenEnd",
            "N|T Bound|Least = OpenEnd",
            "Or More = OpenEnd",
            // "10 reps in 15 s", "Stronger hips in 15 minutes"
            "In T = Unclear",
            // "30 s+"
            "^N|T + > sign|end = OpenEnd",
            // "Bridges 7 am"
            "N|T Am !Day = Sentence",
            // "3 x max each leg"
            "N X|Set|Times Of|For|To|X* Bound|Least !N|T = Endless",
            "Endless = Endless",
            "N|T Meridiem = Sentence",
            // "without a 5 s hold", "never hold 10 s"
            "But|No A|Of|The* Hold|Rest|Pause|T Hold|Rest|Pause|T = Unclear",
            // "30 reps in all over 3 sets", "30 reps split into 3 sets"
            "N|T Rep? Total ,|In|Over|For* N Set = Unclear",
            "N|T Rep Plain In|Over N Set = Unclear",
            // "rest 2 min after the last set", "before the next exercise"
            "Rest|Pause resting* T Clause The? Last|Prose Set|Round|Pointer = Unclear",
            // "a full minute", "a few minutes rest"
            "Minute Rest|Pause|X = Unclear",
            "Last Week|Session = Sentence",
            "Every Minute = Endless",
            "On Hold !T|N|For|: = Sentence",
            "Hold Off !T = Sentence",
            "No = Negated",
            "Week|Numbered|Day N !more !X = Sentence",
            "Set N : = Sentence",
            "Set Of N = Unclear",
            "Per Hour = Sentence",
            "N Manner? Breath = Breaths",
            "Last = OneRep",
            "At The End = OneRep",
            "Then|+ Then|With|A|+* > T Rest|Pause|Off = Stop",
            "dose Then|+ Then|With|A|+* > Hold|T = OneRep",
        ],
        examples: &[
            ("Hang for a minute or two", ""),
            ("Hang a quarter of a minute", ""),
            ("Heel drop until failure", ""),
            ("Heel drop 3 x AMRAP", ""),
            ("Heel drop 3 x max each leg", ""),
            ("Skip the heel drop 3x10", ""),
            ("Heel drop up to 10 reps", ""),
            ("Heel drop 3x10, hold the last rep 20 s", ""),
            ("Heel drop 3x10 then hold 20 s", ""),
            ("Heel drop 3x1O", ""),
            ("Gainage 3 x 20 à 25 secondes", ""),
        ],
    },
];
