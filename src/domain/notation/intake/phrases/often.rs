//! How often: times a day, days a week.

use super::pattern::Rule;

pub(super) const RULES: &[Rule] = &[Rule {
    starts: &["Frequency :|-*", "Do|Repeat > N|Often"],
    patterns: &[
        // "5 days out of 7", "3x/7 days"
        "For? N Day Plain Of N=7 = PerWeek",
        "N X? / N=7 Day = PerWeek _",
        // "at least 3 times a week": what is asked for is the least.
        "At|A? Least N|Often X|Times|Session|Day? per Day = PerDay",
        "At|A? Least N|Often X|Times|Session|Day? per Week = PerWeek",
        "At|A? Least N|Often X|Times|Session|Day? In|A The|A Day = PerDay",
        "At|A? Least N|Often X|Times|Session|Day? In|A The|A Week = PerWeek",
        // "+2 per week"
        "+ N per Week = Unclear",
        // "for 6 weeks"
        "For N Week|Day per Day|Week = Stop",
        "For N Week|Day = Aside",
        "N Week per Day|Week = Stop",
        "!^X N Week = Aside",
        // "Mon / Wed / Fri"
        "But|No|Rest|Off Day? On|The|A|Am|In* Weekday = Unclear",
        "Weekday Off = Unclear",
        "Weekday /|,|&|+|And|Or* Weekday? ,? Or Weekday = Unclear",
        "Weekday -|To|A Weekday ,|&|+|And Weekday = Unclear",
        "Weekday -|To|A Weekday = DayRange",
        "Weekday /|,|&|+|And? Weekday Weekday|And|/|,|&|+* = Weekdays",
        // "2 times a day", "2 días a la semana", "3x daily", "3 x week"
        "N|Often X|Times|Session|Day? per Day = PerDay",
        "N|Often X|Times|Session|Day|Daytime? per Week = PerWeek",
        "N|Often X|Times|Session|Day? In|A The|A Day = PerDay",
        // "three times during your working day"
        "N|Often X|Times|Session For|Over The* Plain? Day = PerDay",
        "N|Often X|Times|Session|Day? In|A The|A Week = PerWeek",
        "N|Often X|Times|Session|Day? Daily = PerDay",
        "N|Often X|Times|Session|Day? Weekly = PerWeek",
        "N X|Times|Session Day = PerDay",
        "N X|Times|Session Week = PerWeek",
        "Day|Times|Session Per|A|/ Week join* N = PerWeek",
        "Times|Session Per|A|/ Day join* N = PerDay",
        "OftenDaily = PerDay",
        // "una vez al día"
        "A Times|X per|In|The* Day = OnceDaily",
        "A Times|X per|In|The* Week = OnceWeekly",
        // "días alternos"
        "Day Other|Alternate = EveryOtherDay",
        "On? Alternate Day = EveryOtherDay",
        // "several times each day"
        "Times Every|Each Day = Aside",
        "Times Daily = Aside",
        // "tgl. 1x"
        "Daily N|Often X|Times !N|T = PerDay",
        // "día por medio"
        "Every? A? Day X Half = EveryOtherDay",
        // "every day but Sunday"
        "Daily ,? But|No No|On|The|A|Am* Weekday !,|And|&|/|+|-|To = SixDays",
        "Daily ,? But = Unclear",
        "Daily = Daily",
        "Every|Each A? Day ,? But|No No|On|The|A|Am* Weekday !,|And|&|/|+|-|To = SixDays",
        "Every|Each A? Day ,? But = Unclear",
        // "every day, morning and evening"
        "Every|Each A|The? Day ,? In|At|X|A|Am|The* Daytime /|,|&|+|And In|At|X|A|Am|The* Daytime = \
         Daytimes",
        // "every morning and evening"
        "Every|Each Daytime ,|And|Every|Each* Daytime ,|And|Every|Each* Daytime = Daytimes",
        "Every|Each Daytime ,|And|Every|Each* Daytime = Daytimes",
        "Every|Each A? Day|Daytime = Daily",
        // "jeden 2. Tag"
        "Every|Each Other|Second|N=2 .? Day = EveryOtherDay",
        "MonWedFri = ThreeDays",
        "Every|Each Other|Second|N Day|Hour = Aside",
        // "once in the morning and again in the evening", "por la mañana y por la noche"
        "Often=1? In|At|X|A|Am|The* Daytime ,|And|More* Often=1? In|At|X|A|Am|The* Daytime ,|And|More* \
         In|At|X|A|Am|The* Daytime = Daytimes",
        "Often=1? In|At|X|A|Am|The* Daytime ,|And|More* Often=1? In|At|X|A|Am|The* Daytime = Daytimes",
        // "morning, noon and night"
        "Daytime|Meridiem /|,|&|+|And Daytime|Meridiem Daytime|Meridiem|And|/|,|&|+* = Daytimes",
        "In|At The Daytime = Aside",
        "Every|Each Hour = Aside",
        "Weekly = Aside",
    ],
    examples: &[
        ("Ankle pumps 2x20, b.i.d.", "Ankle pumps 2x 20, 2x/day"),
        (
            "Clams 2x12, three times a week",
            "Clamshell 2x 12, 3 days/week",
        ),
        (
            "Ausfallschritt 2x12, 3 mal pro Woche",
            "Ausfallschritt 2x 12, 3 days/week",
        ),
        ("Puente 2x12, 2 veces al día", "Puente 2x 12, 2x/day"),
        ("Puente 2x12, una vez al día", "Puente 2x 12, 1x/day"),
        ("Squat 3x8, Mon Wed Fri", "Squat 3x 8, 3 days/week"),
        ("Squat 3x8, 5 days out of 7", "Squat 3x 8, 5 days/week"),
        ("Squat 3x8, daily 2x", "Squat 3x 8, 2x/day"),
        ("Squat 3x8 every morning and evening", "Squat 3x 8, 2x/day"),
        ("Squat 3x8 every day but Sunday", "Squat 3x 8, 6 days/week"),
        (
            "Squat 3x8 täglich außer sonntags",
            "Squat 3x 8, 6 days/week",
        ),
        (
            "Squat 3x8, once in the morning and again in the evening",
            "Squat 3x 8, 2x/day",
        ),
        (
            "Puente 3x8, por la mañana y por la noche",
            "Puente 3x 8, 2x/day",
        ),
        ("Squat 3x8 M/W/F", "Squat 3x 8, 3 days/week"),
        ("Squat 3x8 mon wed fri", "Squat 3x 8, 3 days/week"),
        (
            "Squat 3x8, at least 3 times a week",
            "Squat 3x 8, 3 days/week",
        ),
        (
            "Puente 3x8, todos los días, mañana y noche",
            "Puente 3x 8, 2x/day",
        ),
        (
            "Ausfallschritt 3x8, jeden 2. Tag",
            "Ausfallschritt 3x 8, 3-4 days/week",
        ),
        ("Puente 3x12 días alternos", "Puente 3x 12, 3-4 days/week"),
        ("Squat 3x8 every other day", "Squat 3x 8, 3-4 days/week"),
        (
            "Plank, hold 30 s, repeat 3 times a day",
            "Front plank 1x :30, 3x/day",
        ),
    ],
}];
