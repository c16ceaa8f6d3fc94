//! Holds, lengths and rests.

use super::pattern::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule {
        starts: &["And|With > Hold"],
        patterns: &[
            "^Side ^Each|Per|Every|/ Hold holding* T Hold* = Hold",
            // "Bear crawl hold 20 s" is called so.
            "^Plain|Side Hold :|-* T = Stop",
            // "hold for a count of 5"
            "Hold For|Each|Rep|A|Approx|At|Of|The|:|=|-* Second holding* N = Hold",
            // Each of several is held.
            "Hold For? Each Stretch holding* = Sentence",
            // "hold each movement for 5 s"
            "Hold Each Plain holding* T Hold* = Hold",
            // "hold one rep 5 s"
            "Hold holding* Spelt=1? holding* T Hold* = Hold",
        ],
        examples: &[
            ("Plank, hold 30 s", "Front plank 1x :30"),
            ("Plank, hold for a count of 5", "Front plank 1x :05"),
            ("Squat 2x8, hold each movement 5 s", "Squat 2x 8 hold :05"),
        ],
    },
    // The 12s of "3x8 with 12s" are what is lifted.
    Rule {
        starts: &[],
        patterns: &[
            "dose With With|For|A|Of|X|Do|Repeat|At* T !Hold|Rest|Pause|Relax|Off|Plain = Unclear",
            "dose At With|For|A|Of|X|Do|Repeat|At* T>=11 !Hold|Rest|Pause|Relax|Off|Plain = Unclear",
        ],
        examples: &[("Squat 3x8 with 12s", "")],
    },
    Rule {
        starts: &["With|For|A|Of|X|Do|Repeat|At*"],
        patterns: &[
            // "Tiempo: 10 min"
            "Interval|Times : T = Time",
            // "4:30/km" is a pace.
            "T /|Per Distance = Unclear",
            "T On And|/|,|:|-|+* T Off|Rest|Pause = Time Rest",
            // "45 seconds on, 15 off"
            "T On And|/|,|:|-|+* N Off = Time Rest",
            "T On = Time",
            "T / T Rest = Time Rest",
            // "Side plank 4x :25/:25"
            "T / T same = Time OtherSideOrRest",
            "T / T = Time Rest",
            "T Left And|Then|,|/|+* T Right same = Time EachSide",
            "T Right And|Then|,|/|+* T Left same = Time EachSide",
            "T Hold X N !more = Hold Times",
            "T Manner? Hold = Hold",
            // "3 reps - 30 hold", as a program prints it
            "^- ^Rep N Hold > sign|end = Hold",
            // "30 segundos por 15 de descanso"
            "T X N Of Rest|Pause|Off = Time Rest",
            // "dreimal eine halbe Minute"
            "Often>=2 A? T = Times Time",
            "T X N !more = Time Times",
            "T X N Set = Time Sets",
            "T = Time",
        ],
        examples: &[
            ("Hang 45 s", "Hang 1x :45"),
            ("Hang, hold for 30 seconds, two more times", "Hang 3x :30"),
            ("Brücke 3x12, 2 Sek. oben halten", "Brücke 3x 12 hold :02"),
            ("Hang 30 s right, 30 s left", "Hang 1x :30 each side"),
            ("Skipping 20s on / 10s off x 8", "Skipping 8x :20, rest :10"),
        ],
    },
    Rule {
        starts: &["With|Then|A|And|Do*"],
        patterns: &[
            "No Rest|Pause|Hold = Aside",
            // "Pause: 10 s" names a rest.
            "Pause : T = Rest",
            // A bare number is one of seconds from 15 on: nobody rests for so many minutes.
            "Rest|Pause|Relax resting* T|N>=15 !more Clause Each|Every|The gap* Pointer? gapped = Resting",
            "Rest|Pause|Relax resting* T|N>=15 !more gap gap* Pointer? gapped? = Resting",
            "Rest|Pause|Relax resting* T|N>=15 !more = Resting",
            // "between rounds: 2 min"
            "Between Each|The|A* gapped|Pointer resting* T Rest|Pause* = Resting",
            // "2 min between sets"
            "T In? Between gap* Pointer? gapped? = Resting",
            // "3x30s. Pause jeweils 60s": the second time is the rest.
            "T -|Of? Rest|Pause|Relax|Off For|Approx|A|Of* T = Stop",
            // "Two rounds, 1 min rest:"
            "T -|Of? Rest|Pause|Relax|Off > : end = Resting",
            "T -|Of? Rest|Pause|Relax|Off gap gap* Pointer? gapped? > : end = Resting",
            // The 20 s of "Hold: 20 sec Rest: 30 sec" are none of the rest.
            "T -|Of? Rest|Pause|Relax|Off !:|=|T Clause Each|Every|The gap* Pointer? gapped = Resting",
            "T -|Of? Rest|Pause|Relax|Off !:|=|T gap gap* Pointer? gapped? = Resting",
            "T -|Of? Rest|Pause|Relax|Off !:|=|T = Resting",
        ],
        examples: &[
            ("Squat 3x8, rest 90 s between sets", "Squat 3x 8, rest 1:30"),
            (
                "Squat 3x8, one and a half minutes rest",
                "Squat 3x 8, rest 1:30",
            ),
            (
                "Squat 3x8, a minute and a half rest",
                "Squat 3x 8, rest 1:30",
            ),
            (
                "Squat 3x8, anderthalb Minuten Pause",
                "Squat 3x 8, rest 1:30",
            ),
            (
                "Squat 3x8, minuto y medio de descanso",
                "Squat 3x 8, rest 1:30",
            ),
            ("Squat 3x8, 1 min 30 rest", "Squat 3x 8, rest 1:30"),
            ("Squat 3x8, 1 min pause", "Squat 3x 8, rest :60"),
            ("Brücke 3x30s. Pause jeweils 60s", "Brücke 3x :30, rest :60"),
            ("Squat 3x8, 2 min Pause", "Squat 3x 8, rest 2:00"),
            (
                "Bridge 2x10, pause 2 s at top",
                "Glute bridge 2x 10 hold :02",
            ),
            ("Squat 3x8, no rest", "Squat 3x 8"),
        ],
    },
];
