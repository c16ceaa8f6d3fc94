//! Advice for a runner in pain: when to get care, where the pain may come from, and how to use the
//! routines.

/// The symptoms that need care today.
pub const URGENT: &str = "Get care today if the saddle area between your legs goes numb, \
    you lose control of your bladder or bowel, or a leg is growing weaker.";

/// The advice to see someone about lasting pain.
pub const SEE_SOMEONE: &str = "If pain or discomfort at rest lasts for more than a week or two, \
    see a physical therapist or an orthopedic specialist.";

/// One topic of a page of advice.
#[derive(Debug)]
pub struct Advice {
    /// The heading.
    pub title: &'static str,
    /// The paragraphs, in reading order.
    pub paragraphs: &'static [&'static str],
}

/// The advice about signs that cannot wait.
const CARE_TODAY: Advice = Advice {
    title: "Get care today",
    paragraphs: &[
        URGENT,
        "Do not wait until tomorrow, and do not exercise first.",
    ],
};

/// The advice about signs that should not wait long.
const SEE: Advice = Advice {
    title: "See someone",
    paragraphs: &[
        SEE_SOMEONE,
        "Go sooner rather than later: it is better than weeks of pain while you train.",
        "Pain in the back of the leg may be a strained muscle or an irritated nerve. \
         Without an examination nobody can tell which.",
    ],
};

/// The topics of the Safety screen, the most urgent first.
pub static SAFETY: [Advice; 3] = [
    CARE_TODAY,
    SEE,
    Advice {
        title: "What Holdfast is not",
        paragraphs: &["Holdfast is a timer with exercise cards. \
             It cannot examine you, and nothing in it is medical advice."],
    },
];

/// The topics of the page on posterior leg pain, the most urgent first.
pub static LEG_PAIN: [Advice; 7] = [
    CARE_TODAY,
    SEE,
    Advice {
        title: "The sciatic nerve",
        paragraphs: &[
            "The largest nerve of your body runs from the low back to the feet. \
             It can be pressed in several places on the way.",
            "The signs differ: pain in the low back, from dull to sharp; \
             burning, numbness or tingling down the leg and into the foot.",
        ],
    },
    Advice {
        title: "If it starts in the low back",
        paragraphs: &[
            "Let it calm down. Rest comes first.",
            "Then strengthen glutes, hamstrings and core, if that is pain-free. \
             “When it hurts” starts with bridges and planks.",
            "Once you are symptom-free, go on to “Back to strength”.",
        ],
    },
    Advice {
        title: "If the piriformis presses on it",
        paragraphs: &[
            "The piriformis is a small muscle under the glutes. \
             Tight or overactive, it can press on the nerve.",
            "Foam rolling and the stretches can help.",
        ],
    },
    Advice {
        title: "Why running alone is not enough",
        paragraphs: &[
            "Running repeats one movement, and the front of the thighs does most of it. \
             Without strength training, core, hips and legs can grow weak and unsteady.",
            "Balance it: strengthen the back of your legs and hips, foam roll, and stretch.",
        ],
    },
    Advice {
        title: "How to use the routines",
        paragraphs: &[
            "Rest first. Then do “Roll and activate” several times a week, especially before runs, \
             and “Stretch” several days a week, especially after runs.",
            "Foam roll each area, tender spots first, then go straight on to glutes and core.",
            "Stop if your symptoms persist. Stop a stretch as soon as symptoms show.",
        ],
    },
];
