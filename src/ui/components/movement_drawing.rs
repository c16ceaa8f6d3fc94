//! The drawing of a prescription's exercise.

use leptos::prelude::*;

use super::{after_first_paint::AfterFirstPaint, drawing::Place, icon::IconSvg};
use crate::{
    domain::{routine::Movement, settings::Side},
    ui::lazy::LazyDrawing,
    view::icon::Icon,
};

/// The drawing of an exercise of the library; of any other a plain sign.
#[component]
pub fn MovementDrawing(
    movement: Movement,
    place: Place,
    /// The side that works, where it is known.
    #[prop(default = None)]
    side: Option<Side>,
) -> impl IntoView {
    match movement {
        Movement::Library(exercise) => view! {
            <AfterFirstPaint>
                <LazyDrawing exercise place side />
            </AfterFirstPaint>
        }
        .into_any(),
        Movement::Own(_) => view! { <IconSvg icon=Icon::Exercise /> }.into_any(),
    }
}
