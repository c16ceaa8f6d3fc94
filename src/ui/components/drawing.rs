//! The drawing of an exercise.

use std::sync::atomic::{AtomicU32, Ordering};

use leptos::prelude::*;

use crate::{
    domain::{
        exercise::Exercise,
        figure::{
            self, Figure,
            drawing::{Bounds, Path},
        },
        settings::Side,
    },
    state::animation::{self, Animation},
};

/// The place of a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a row of small ones: the finish alone, with bolder lines.
    Strip,
    /// On the card of the exercise: the movement.
    Card,
    /// In a session, before a set: the finish alone.
    Session,
}

/// The drawing of an exercise; mirrored for the left side. Nothing where it has none.
#[component]
pub fn Drawing(exercise: &'static Exercise, place: Place, side: Option<Side>) -> impl IntoView {
    let Some(figure) = figure::of(exercise) else {
        return ().into_any();
    };
    let is_left = side == Some(Side::Left);
    match place {
        Place::Strip => {
            let bounds = figure.finish_bounds();
            view! { <Picture figure bounds is_left is_small=true /> }.into_any()
        }
        Place::Session => {
            let bounds = figure.finish_bounds();
            view! { <Picture figure bounds is_left /> }.into_any()
        }
        Place::Card => view! { <Movement figure is_left /> }.into_any(),
    }
}

/// Start and finish: one moving picture, or two side by side where the figure is upright or nothing
/// should move. A hold is one picture.
#[component]
fn Movement(figure: &'static Figure, is_left: bool) -> impl IntoView {
    let bounds = figure.bounds();
    if figure.poses.len() < 2 {
        return view! { <Picture figure bounds is_left /> }.into_any();
    }
    if bounds.is_upright() || animation::is_unwanted() {
        return view! {
            <Picture figure bounds is_left share=0.0 />
            <Picture figure bounds is_left />
        }
        .into_any();
    }
    let animation = Animation::start();
    view! {
        <button
            class="drawing__play"
            aria-label="Show the movement again"
            on:click=move |_| animation.play()
        >
            <Picture figure bounds is_left share=animation.share() />
        </button>
    }
    .into_any()
}

/// One picture.
#[component]
fn Picture(
    figure: &'static Figure,
    bounds: Bounds,
    is_left: bool,
    #[prop(optional)] is_small: bool,
    /// The share of the way to the finish.
    #[prop(into, default = 1.0.into())]
    share: Signal<f32>,
) -> impl IntoView {
    // A number for each mask of the page.
    static MASKS: AtomicU32 = AtomicU32::new(0);
    let mask = format!("figure-{}", MASKS.fetch_add(1, Ordering::Relaxed));
    let drawing = Memo::new(move |_| figure.draw(share.get(), bounds));
    let paths = move |part: fn(&figure::drawing::Drawing) -> &Vec<Path>| {
        let paths = drawing.with_untracked(|drawing| part(drawing).clone());
        let path = |(index, path): (usize, Path)| {
            let d = move || drawing.with(|it| part(it).get(index).map(|path| path.d.clone()));
            view! { <path class=path.paint.class() d=d></path> }
        };
        paths.into_iter().enumerate().map(path).collect_view()
    };
    view! {
        <svg
            class="figure"
            viewBox=bounds.view_box()
            aria-hidden="true"
            data-small=is_small.then_some("")
            data-mirrored=is_left.then_some("")
        >
            {paths(|drawing| &drawing.back)}
            <mask id=mask.clone()>{paths(|drawing| &drawing.body)}</mask>
            <g mask=format!("url(#{mask})")>{paths(|drawing| &drawing.body)}</g>
            {paths(|drawing| &drawing.front)}
        </svg>
    }
}
