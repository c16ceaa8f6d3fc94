//! Sets and reps.

use super::pattern::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule {
        starts: &["Do|Repeat For? > N", "X|For X|For*"],
        patterns: &[
            "N Rep X N Set = Reps Sets",
            "N Rep X N !more = Reps Sets",
            "N Set join* N Rep = Sets Reps",
            "N Round join* N Rep = Rounds Reps",
            "N Set join* P = Sets Reps EachSide",
            // "3 sets of 12"; of "3 sets, 12 squats" the 12 stays open.
            "N Set join* N !more !Right|Left = Sets Chained",
            "N Round join* N !more !Right|Left = Rounds Chained",
            "N Set = Sets",
            "N Round = Rounds",
            // The 10 of "Quad sets: 10 reps" is one of reps.
            "bare Set :|=|- :|=|-* N !more = Sets",
            "bare !^word Set :|=|- :|=|-* N = Sets",
            "bare ^Plain|Side Set :|=|-* N !Rep = Stop",
            "bare !^Last Set N !more = Sets",
            "bare Set :|=|-* N > Rep :|N = Sets",
        ],
        examples: &[
            ("Heel drop 3 sets of 8 to 12", "Heel drop 3x 8-12"),
            ("Heel drop: 3 Sätze à 12 Wiederholungen", "Heel drop 3x 12"),
            ("Heel drop, sets: 3, reps: 10", "Heel drop 3x 10"),
            ("Heel drop 12 reps x 3 sets", "Heel drop 3x 12"),
        ],
    },
    // Chains: of more than seven, the first number may be one of reps.
    Rule {
        starts: &[],
        patterns: &[
            "N Set? X N Rep? X T Hold* = Sets Reps Hold",
            // "3x10x20kg"
            "N>=8 Set? X N<=5 X N Unit = Either Aside",
            "N Set? X N X N Unit = Sets Chained Aside",
            "N Set? X N Rep = Sets Reps",
            "N Set? X N Set = Reps Sets",
            // "3 x 40 m"
            "N Set? X N Distance|Unit|% = Unclear",
            "N Set? X Ladder = Unclear",
            "N>=8 Set? X N<=5 !more = Either",
            "N Set? X N !more = Sets Chained",
            "N Set? X ( N ) = Sets Chained",
            // "5 x 30/30": work and rest
            "N Set? X P>=20 = Unclear",
            "N Set? X P = Sets Reps EachSide",
            "N Set? X T / T Rest = Sets Time Rest",
            // "4x :25/:25"
            "N Set? X T / T same = Sets Time OtherSideOrRest",
            "N Set? X T / T = Sets Time Rest",
            // "3 x 60 s rest" says no work.
            "N Set? X T Rest|Pause|Relax|Off = Stop",
            // "10 x 5 s" is ten short holds of one set.
            "N>=8 Set? X T<=10 Hold? = Times Hold",
            "N Set? X T Hold = Sets Hold",
            "N Set? X T = Sets Time",
        ],
        examples: &[
            ("Heel drop 3x12", "Heel drop 3x 12"),
            ("Heel drop 3x10x5s", "Heel drop 3x 10 hold :05"),
            ("Heel drop 3x10/10", "Heel drop 3x 10 each side"),
            ("Heel drop 12x3 sets", "Heel drop 3x 12"),
            ("Heel drop 3x(8-10)", "Heel drop 3x 8-10"),
        ],
    },
    Rule {
        starts: &["Do > N Rep", "Repeat :? > N", "X > N"],
        patterns: &[
            // "repeat once" is twice in all.
            "Repeat Often=1 More* = Twice",
            "Repeat Often More = TimesMore",
            "Repeat Often = Times",
            // "x10 x3"; of "x 3 x 10" the order is not sure.
            "!bare N<=5 X N>=6 !more = Either",
            "!bare N X N !more = Reps Sets",
            // "once repeticiones" are eleven, and "once reps" are not sure.
            "Often=1 Rep = Unclear",
            // "dreimal zehn Wiederholungen", "dreimal je 15"
            "Often>=2 Each|A? N Rep = Sets Reps",
            // "10 slow reps": how is a note.
            "N Plain|Manner? Rep = Reps",
            "Rep Of|:|=|- Of|:|=|-* N = Reps",
            "Rep N !more = Reps",
            "N Total ( N Each|EachSide Side|)* double = _ Reps EachSide",
            "N Total = Reps",
            "N Left And|Then|,|/|+* N Right same = Reps EachSide",
            "N Right And|Then|,|/|+* N Left same = Reps EachSide",
            "N Left|Right = Stop",
            "N More Times = TimesMore",
            "N Times More = TimesMore",
            // "Block 2 x 3 rounds"
            "N X N Round = Stop",
            "N Times !Distance|Unit|Bound|Least|Endless Repeat* = Times",
            // "3x/pw": how often, in letters that are not known.
            "N X / Plain|OftenDaily = Stop",
            "!bare N X !Distance|Unit|Bound|Least|Endless Repeat* = Times",
            "N X !Distance|Unit|Bound|Least|Endless Repeat* = LoneTimes",
            "N In A Row = Reps",
            "N Of Each = Reps",
            "!first Often>=2 > sign|end = Times",
            "dose Often = Times",
            "!bare N>=2 !more = Times",
            // "30/30 x 5": work and rest, or each side?
            "P X N = Unclear",
            "!first P<=29 = Reps EachSide",
        ],
        examples: &[
            ("Heel drop 10 reps", "Heel drop 1x 10"),
            ("Heel drop: reps 10, sets 2", "Heel drop 2x 10"),
            ("Heel drop, repeat 10 times", "Heel drop 1x 10"),
            ("Heel drop three x ten", "Heel drop 3x 10"),
            ("Fersenheben drei mal zehn", "Fersenheben 3x 10"),
            ("Heel drop ten times three", ""),
            ("Heel drop 10 left 10 right", "Heel drop 1x 10 each side"),
            ("Heel drop 20 total (10 each)", "Heel drop 1x 10 each side"),
        ],
    },
];
