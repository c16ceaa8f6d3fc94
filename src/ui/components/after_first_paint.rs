//! Views that the first frame does without.

use leptos::prelude::*;

use crate::state::next_paint::NextPaint;

/// Children that are built once the first screen has been painted, so that Start is there sooner.
#[component]
pub fn AfterFirstPaint(children: ChildrenFn) -> impl IntoView {
    let first_paint = expect_context::<NextPaint>();
    move || first_paint.is_over().then(|| children())
}
