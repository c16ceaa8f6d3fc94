//! The session: the whole screen is the timer.
//!
//! Must not know: what moves a session on; it shows a [`Face`] and sends events.

pub mod face;

use crate::{
    domain::{
        advice,
        route::Route,
        session::{Act, Event, Reason},
        settings::{Mode, Side},
    },
    state::{self, live::Live},
    ui::{
        components::{
            icon::{Icon, icon},
            screen::{link, screen},
            segments::segments,
        },
        dom::{self, El, el, text},
    },
};
use face::Face;

/// Whom the sides of a session are for, in the order of the buttons.
const SIDES: [Option<Side>; 3] = [None, Some(Side::Left), Some(Side::Right)];

/// What the session shows, followed; `None` where none is running.
#[derive(Clone, Copy)]
pub struct Shown(Live<Option<Face>>);

thread_local! {
    static SHOWN: Shown = Shown::open();
}

/// What the session shows; the first call must be the page's own.
pub fn shown() -> Shown {
    SHOWN.with(|shown| *shown)
}

impl Shown {
    fn open() -> Shown {
        let (coach, face) = (state::coach(), Live::new(None));
        // One face is made of each change, and all of the screen reads it.
        dom::effect(Box::new(move || face.set(Face::of(coach))));
        Shown(face)
    }

    /// A line of it; empty where the session has just ended.
    pub fn read(self, read: fn(&Face) -> String) -> String {
        self.0
            .with(|face| face.as_ref().map(read).unwrap_or_default())
    }

    /// The index of a choice in it.
    fn choice(self, read: fn(&Face) -> Option<usize>) -> usize {
        self.0
            .with(|face| face.as_ref().and_then(read))
            .unwrap_or(0)
    }

    /// A part of it as it is now; `None` where no session is running.
    fn now<T>(self, read: impl FnOnce(&Face) -> T) -> Option<T> {
        self.0.with_now(|face| face.as_ref().map(read))
    }

    /// An element with a line that follows it.
    pub fn line(self, tag: &str, class: &str, read: fn(&Face) -> String) -> El {
        el(tag, class).live_text(move || self.read(read))
    }
}

/// The session at hand.
pub fn session() -> Vec<El> {
    state::navigation().title("Session");
    let shown = shown();
    // Built once a session: what changes within is followed piece by piece.
    let frame = el("div", "").live(
        move || shown.read(|_| "live".to_string()),
        move || match shown.now(|_| ()) {
            Some(()) => vec![live(shown)],
            None => none(),
        },
    );
    vec![frame]
}

fn none() -> Vec<El> {
    let body = [
        text("p", "lead", "No session is running."),
        link(&Route::Home, "button button--main").text("To the routines"),
    ];
    screen("Session", Some(Route::Home), &body)
}

fn live(shown: Shown) -> El {
    let coach = state::coach();
    let step = move || shown.read(|face| face.step.to_string());
    // A new step has a new level, which starts full instead of gliding up.
    let fill = el("div", "session__fill").live(step, move || {
        let left = move || shown.read(|face| format!("{}%", face.left_percent));
        vec![el("div", "session__level").live_style("--left", left)]
    });
    let word = el("p", "session__word")
        .with(&[el("span", "").live(
            move || shown.read(|face| face.word.to_string()),
            move || {
                let sign = shown.now(|face| icon(face.sign));
                sign.into_iter().collect()
            },
        )])
        .live_text(move || shown.read(|face| face.word.to_string()));
    let awake = el("span", "session__awake")
        .attr("role", "img")
        .attr("aria-label", "The screen stays on")
        .live_attr("hidden", move || {
            let is_awake = shown.now(|face| face.is_awake);
            shown.read(|_| String::new());
            (is_awake != Some(true)).then(String::new)
        })
        .with(&[icon(Icon::Awake)]);
    let hurts = button("It hurts", Event::Hurts);
    let what = el("div", "session__what").with(&[
        shown
            .line("h1", "", |face| face.name.clone())
            .attr("dir", "auto")
            .attr("tabindex", "-1"),
        shown.line("p", "session__set", |face| face.set.clone()),
        side(shown),
        shown.line("p", "session__missed", |face| face.missed.clone()),
        shown.line("p", "session__hint", |face| face.hint.to_string()),
    ]);
    let main = shown
        .line("button", "session__main", |face| face.act_word.clone())
        .on_click(move || match shown.now(|face| (face.elsewhere, face.act)) {
            Some((true, _)) => coach.take_over(),
            Some((false, act)) => coach.act(act),
            None => {}
        });
    el("main", "session")
        .live_attr("data-showing", move || {
            Some(shown.read(|face| face.phase.to_string()))
        })
        .live_attr("data-paused", move || {
            let why = shown.read(why_paused);
            (!why.is_empty()).then_some(why)
        })
        .with(&[
            fill,
            el("header", "session__top").with(&[word, awake, hurts]),
            progress(shown),
            what,
            timer(shown),
            options(shown),
            shown
                .line("p", "session__next", |face| face.next.clone())
                .attr("dir", "auto"),
            controls(shown),
            main,
            shown
                .line("p", "unseen", |face| face.spoken.clone())
                .attr("role", "status"),
        ])
}

fn button(name: &str, event: Event) -> El {
    let coach = state::coach();
    text("button", "session__button", name).on_click(move || coach.send(event))
}

/// A bar an exercise, filled as its sets are behind.
fn progress(shown: Shown) -> El {
    let exercises = shown.now(|face| face.progress.len()).unwrap_or(0);
    let bar = |index: usize| {
        let percent = move || {
            let percent = |face: &Face| face.progress.get(index).copied().unwrap_or(0);
            format!("{}%", shown.0.with(|face| face.as_ref().map_or(0, percent)))
        };
        el("li", "").with(&[el("span", "").live_style("--share", percent)])
    };
    el("ol", "session__progress")
        .attr("aria-hidden", "true")
        .with_all((0..exercises).map(bar))
}

fn side(shown: Shown) -> El {
    el("div", "").live(
        move || shown.read(|face| face.side.map_or("", Side::name).to_string()),
        move || {
            let side = shown.now(|face| face.side).flatten();
            let sign = match side {
                Some(Side::Left) => Icon::Left,
                Some(Side::Right) => Icon::Right,
                None => return Vec::new(),
            };
            let name = side.map_or("", Side::name);
            let line = el("p", "session__side").attr("data-side", name);
            vec![line.with(&[icon(sign), text("span", "", name)])]
        },
    )
}

fn timer(shown: Shown) -> El {
    // The digits are plain: a byte each.
    let length = move || Some(shown.read(|face| face.digits.len().to_string()));
    let marks = el("ul", "session__marks").live(
        move || shown.read(|face| face.marks.join(" ")),
        move || {
            let marks = shown.now(|face| face.marks.clone());
            let marks = marks.unwrap_or_default();
            marks.iter().map(|mark| text("li", "", mark)).collect()
        },
    );
    el("div", "session__timer").with(&[
        shown
            .line("p", "session__digits", |face| face.digits.clone())
            .attr("role", "timer")
            .attr("aria-label", "Time or reps")
            .live_attr("data-length", length),
        shown.line("p", "session__unit", |face| face.unit.to_string()),
        marks,
    ])
}

/// Why the session stands still or cannot be led from here, as the style sheets know it; empty
/// where it runs here.
fn why_paused(face: &Face) -> String {
    let why = match face.paused {
        _ if face.elsewhere => "elsewhere",
        Some(Reason::Hurts) => "hurts",
        Some(Reason::Asked | Reason::Away) => "asked",
        None => "",
    };
    why.to_string()
}

/// What a runner who stands still can choose: nothing of it is in the way of one who does not.
fn options(shown: Shown) -> El {
    let why = move || shown.now(|face| face.paused).flatten();
    el("section", "session__options").live(
        move || shown.read(why_paused),
        move || match why() {
            _ if shown.now(|face| face.elsewhere) == Some(true) => elsewhere(),
            Some(Reason::Hurts) => hurts(shown),
            Some(Reason::Asked | Reason::Away) => {
                [mode(shown)].into_iter().chain(sides(shown)).collect()
            }
            None => Vec::new(),
        },
    )
}

fn elsewhere() -> Vec<El> {
    let what = "This session runs in another tab.";
    vec![text("p", "", what)]
}

fn mode(shown: Shown) -> El {
    let coach = state::coach();
    segments(
        "Mode",
        &Mode::ALL.map(Mode::name),
        move || shown.choice(|face| Mode::ALL.iter().position(|mode| *mode == face.mode)),
        move |index| {
            if let Some(mode) = Mode::ALL.get(index) {
                coach.send(Event::SwitchMode(*mode));
            }
        },
    )
}

fn sides(shown: Shown) -> Option<El> {
    let coach = state::coach();
    if shown.now(|face| face.has_sides) != Some(true) {
        return None;
    }
    Some(segments(
        "Sides from here",
        &["Both", "Left only", "Right only"],
        move || shown.choice(|face| SIDES.iter().position(|side| *side == face.only_side)),
        move |index| {
            if let Some(side) = SIDES.get(index) {
                coach.send(Event::OnlySide(*side));
            }
        },
    ))
}

fn hurts(shown: Shown) -> Vec<El> {
    let skip = button("", Event::SkipExercise)
        .attr("dir", "auto")
        .live_text(move || shown.read(|face| format!("Skip {}", face.name)));
    [
        shown
            .line("p", "session__rule", |face| face.stop_rule.clone())
            .attr("dir", "auto"),
        el("div", "session__ways").with(&[skip, button("End the session", Event::Stop)]),
    ]
    .into_iter()
    .chain(sides(shown))
    .chain([text("p", "session__urgent", advice::URGENT)])
    .collect()
}

/// The small controls. What the main button does is not offered a second time.
fn controls(shown: Shown) -> El {
    let key = move || {
        shown.read(|face| {
            let act = match face.act {
                Act::Pause => "pause",
                Act::Resume => "resume",
                Act::Keep(_) | Act::Done | Act::Ready => "done",
            };
            format!("{act} {}", face.can_add)
        })
    };
    el("div", "session__controls").live(key, move || {
        let Some((act, can_add)) = shown.now(|face| (face.act, face.can_add)) else {
            return Vec::new();
        };
        let is_done_or_ready = matches!(act, Act::Keep(_) | Act::Done | Act::Ready);
        let mut row = vec![button("Back", Event::Back)];
        if can_add {
            row.push(button("+10 s", Event::AddTen));
        }
        if !is_done_or_ready || !can_add {
            row.push(button("Skip", Event::Skip));
        }
        if is_done_or_ready {
            row.push(button("Pause", Event::Pause));
        }
        row.push(button("Stop", Event::Stop));
        row
    })
}
