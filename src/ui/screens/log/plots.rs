//! Plots of the log, each with a table of its numbers.

use leptos::prelude::*;

use crate::view::plot::{HEIGHT, Plot, Series, WIDTH};

/// A heading with its plots.
#[component]
pub fn Plots(
    heading: &'static str,
    #[prop(into)] plots: Signal<Vec<Plot>>,
    /// The sentence where there is none.
    empty: &'static str,
) -> impl IntoView {
    view! {
        <section>
            <h2>{heading}</h2>
            {move || match plots.get() {
                plots if plots.is_empty() => view! { <p class="lead">{empty}</p> }.into_any(),
                plots => plots.into_iter().map(figure).collect_view().into_any(),
            }}
        </section>
    }
}

fn figure(plot: Plot) -> impl IntoView {
    let name = plot.title.clone();
    let label = format!("{}. {}", plot.title, plot.summary);
    let line = |(y, number): (i64, String)| {
        view! {
            <line x1="72" x2=WIDTH - 20 y1=y y2=y />
            <text x="60" y=y + 8 text-anchor="end">
                {number}
            </text>
        }
    };
    let [first, last] = plot.ends;
    let keys = plot.series.iter().filter(|it| !it.name.is_empty());
    let keys = keys.map(|it| {
        view! {
            <span class="plot__key" data-series=it.name>
                {it.name}
            </span>
        }
    });
    let keys = keys.collect_view();
    let head = |name| view! { <th scope="col">{name}</th> };
    let row = |row: &Vec<String>| {
        let cell = |text: &String| view! { <td>{text.clone()}</td> };
        view! { <tr>{row.iter().map(cell).collect_view()}</tr> }
    };
    let rows = plot.rows;
    // Not built before it is wanted: it may have hundreds of rows.
    let is_wanted = RwSignal::new(false);
    let rows = move || is_wanted.get().then(|| rows.iter().map(row).collect_view());
    view! {
        <figure class="plot">
            <figcaption>
                <strong dir="auto">{plot.title}</strong>
                <span>{plot.summary}</span>
                <span class="plot__keys">{keys}</span>
            </figcaption>
            <svg role="img" aria-label=label viewBox=format!("0 0 {WIDTH} {HEIGHT}")>
                <g class="plot__lines">{plot.lines.into_iter().map(line).collect_view()}</g>
                <g class="plot__ends">
                    <text x="72" y=HEIGHT - 10>
                        {first}
                    </text>
                    <text x=WIDTH - 20 y=HEIGHT - 10 text-anchor="end">
                        {last}
                    </text>
                </g>
                {plot.series.into_iter().map(series).collect_view()}
            </svg>
            <details on:toggle=move |_| is_wanted.set(true)>
                <summary class="button">"As a table"</summary>
                <div class="scrolls" tabindex="0" role="group" aria-label=name>
                    <table class="plot__table">
                        <thead>
                            <tr>{plot.heads.into_iter().map(head).collect_view()}</tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        </figure>
    }
}

/// The left has squares and a broken line, so that it is not told by its colour alone.
fn series(series: Series) -> impl IntoView {
    let outline = |(light, path)| view! { <path class="plot__marks" d=path data-light=light /> };
    let marks = series.outlines().into_iter().map(outline).collect_view();
    view! {
        <g class="plot__series" data-series=series.name>
            <path class="plot__line" d=series.path />
            {marks}
        </g>
    }
}
