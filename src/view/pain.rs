//! Pain, in words.

use crate::domain::pain::{CutOffs, Light, PAIN_MAX, WORDS};

/// The words at the marks of the scale: `0 none · 3 mild · …`.
pub fn scale_words() -> String {
    let marks = WORDS.map(|(number, word)| format!("{number} {word}"));
    marks.join(" · ")
}

/// The lights of the scale: `0–2 green: go on · 3–5 amber: with care · 6–10 red: stop`.
pub fn lights_text(cut_offs: CutOffs) -> String {
    let (amber, red) = (cut_offs.amber_from(), cut_offs.red_from());
    let lights = [
        (0, amber, "green: go on"),
        (amber, red, "amber: with care"),
        (red, u16::from(PAIN_MAX) + 1, "red: stop"),
    ];
    let lights = lights.into_iter().filter(|(from, until, _)| from < until);
    let text = |(from, until, words): (u16, u16, &str)| match until - from {
        1 => format!("{from} {words}"),
        _ => format!("{from}–{} {words}", until - 1),
    };
    lights.map(text).collect::<Vec<_>>().join(" · ")
}

/// The meaning of a pain before the start, by its light.
pub fn before_start(light: Light) -> &'static str {
    match light {
        Light::Green => "Green: go on.",
        Light::Amber => "Amber: go gently, and do only what is pain-free.",
        Light::Red => {
            "Red: stop here for today. Rest comes first; let it calm down, then begin with what is \
             pain-free."
        }
    }
}
