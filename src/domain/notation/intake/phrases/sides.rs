//! Sides.

use super::pattern::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule {
        starts: &[],
        // "im Wechsel"
        patterns: &["With Both Side = Together", "In Switch = Aside"],
        examples: &[
            ("Zancadas x12 por pierna", "Zancadas 1x 12 each side"),
            ("Heel drop 3x15 with both legs", "Heel drop 3x 15"),
        ],
    },
    Rule {
        starts: &["On|With|For|In|Of|To*"],
        patterns: &[
            // "hands each side of the chest", "feet on both sides of the line"
            "Each|Both Side Of A|The* !Pointer|end = Aside",
            // "5 kg in each hand", "je Hand 5 kg": a load
            "Each|Per Side? N|Decimal Unit = Aside",
            // "only right", "außer links"
            "Only Left|Right = OneSide",
            "But Left|Right = Unclear",
            // "on the bad side"
            "dose The Affected Side = Aside",
            // "each way each foot", "per leg/side"
            "Each|Per|Every The? Side|Left|Right Each|Per|/ Side = EachSide",
            "Each|Per|Every The? Side|Left|Right = EachSide",
            "bare dose / Side|Left = EachSide",
            "EachSide : Yes = EachSide",
            "EachSide : = Stop",
            "EachSide = EachSide",
            // "turn your head left and right." tells how.
            "!dose Left|Right /|+|&|And Left|Right . = Stop",
            "The? Left|Right /|+|&|And The? Left|Right Each* Side !Plain|Stretch = EachSide",
            "The? Left|Right /|+|&|And The? Left|Right Each* = EachSide",
            "dose / Second > sign|end = EachSide",
            "dose X Side = EachSide",
            "Left|Right Side? Only = OneSide",
            "dose Both Side = Both",
            "!bare Both Side = Both",
            "Both Side > sign|end = Both",
            "Side : Both|Each Side* = EachSide",
            // "with a dumbbell in each hand"
            "Thing|Scale|Unit In|On Each|Both Side = Aside",
            "Between Each > sign|end = Aside",
            "dose Bilateral = EachSide",
            "Alternate Side|Left|Right|/* = Aside",
            // "swap sides each round" is once a round.
            "Switch The? Side Each|Every Round = Aside",
            "dose Then|Repeat|Switch|And switch* Other Side And|Repeat* = EachSide",
            "dose Then|And|Repeat* Switch switch* Side And|Repeat* = EachSide",
            "dose Then|And|Repeat* Switch switch* > sign|end = EachSide",
            // "Do the same on the other leg."
            "!bare dose The Other Side > end|.|!|; = EachSide",
            "!bare dose The Other Side > Plain . = EachSide",
            "Spelt=1 Side At A Times = EachSide",
            "Each|Every Stretch|Pointer = Sentence",
            "Each Set|Rep|Times = _",
            // "Calf stretch: each 30 s": of each side, or not?
            "!dose bare Each > T<=180 = Both",
            "!dose bare Each > N X = Both",
            // "mit je 8 Wiederholungen", "each 3 seconds"
            "Each T|Hold = Stop",
            "Each N Rep = Stop",
            "Each > Session|Round|Week|Day|Hour|Weekday = Unclear",
            "bare dose Each > Session|Breath|Other|Daytime = Aside",
            "bare dose Each = Each",
        ],
        examples: &[
            ("Heel drop 3x10 per leg", "Heel drop 3x 10 each side"),
            ("Heel drop 3x10 e/s", "Heel drop 3x 10 each side"),
            ("Heel drop 3x10 je Seite", "Heel drop 3x 10 each side"),
            ("Heel drop 3x10 cada pierna", "Heel drop 3x 10 each side"),
            ("Heel drop 3x10 on the bad side", "Heel drop 3x 10"),
            (
                "Heel drop 10 each side, hold 5 s",
                "Heel drop 1x 10 hold :05 each side",
            ),
            ("Heel drop 3x10, switch sides", "Heel drop 3x 10 each side"),
        ],
    },
];
