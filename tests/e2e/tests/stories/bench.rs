//! How long it takes from the tap on a link to a Start that can be tapped, on a phone of some years ago
//! and a weak network. No test: it prints its figures, and `cargo xtask bench` runs it.

use e2e::{App, Setup, story_with};
use serde_json::json;

/// 1.6 Mbit/s down and half of that up, in bytes a second, 150 ms to and fro, and a CPU of a fourth.
const BYTES_DOWN: u32 = 200_000;
const BYTES_UP: u32 = 100_000;
const LATENCY_MS: u32 = 150;
const SLOWER: u32 = 4;

/// Starts of each kind; the one in the middle counts.
const TIMES: usize = 5;

/// What a coach's message leads to.
const LINK: &str = "#/routine/when-it-hurts";

/// Notes when Start is there.
const NOTE_START: &str = "
    new MutationObserver((_, self) => {
        if (!document.querySelector('.start-bar button')) return;
        self.disconnect();
        // When it has been drawn, it can be tapped.
        requestAnimationFrame(() => setTimeout(() => (window.testStart = performance.now())));
    }).observe(document, { childList: true, subtree: true });
";

/// Milliseconds from the tap to the first paint, and to Start.
fn open(app: &App) -> (f64, f64) {
    app.go_to(LINK);
    let times = "
        const paint = performance.getEntriesByName('first-contentful-paint')[0];
        return window.testStart && paint ? [paint.startTime, window.testStart] : null";
    let mut seen = None;
    app.until("it has started", || {
        seen = app.run::<Option<(f64, f64)>>(times, json!([]));
        seen.is_some()
    });
    seen.unwrap_or_default()
}

fn middle(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

fn print(what: &str, all: &[(f64, f64)], bounds: [u32; 2]) {
    let paint = middle(all.iter().map(|it| it.0).collect());
    let start = middle(all.iter().map(|it| it.1).collect());
    let [paint_max, start_max] = bounds;
    println!(
        "{what}: first paint {paint:.0} ms (wanted: under {paint_max}), \
         Start {start:.0} ms (wanted: under {start_max})"
    );
}

#[test]
#[ignore = "a measurement: `cargo xtask bench` runs it"]
fn from_the_link_to_start() {
    let (mut cold, mut warm) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        story_with(Setup::default().for_real(), |app| {
            app.devtools(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": NOTE_START }),
            );
            app.devtools("Network.enable", json!({}));
            app.devtools(
                "Network.emulateNetworkConditions",
                json!({
                    "offline": false,
                    "latency": LATENCY_MS,
                    "downloadThroughput": BYTES_DOWN,
                    "uploadThroughput": BYTES_UP,
                }),
            );
            app.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER }));
            cold.push(open(app));
            app.is_kept_on_the_device();
            warm.push(open(app));
        });
    }
    print("first visit", &cold, [500, 1200]);
    print("after that ", &warm, [300, 300]);
}
