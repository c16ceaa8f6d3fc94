//! The time from the tap on a link to a usable Start, the timing errors of cues, and the work of a
//! hold, on an older phone and a slow network; the memory of many sessions. These are no tests: they
//! print their figures, and `cargo xtask bench` runs them.

use std::{thread, time::Duration};

use e2e::{App, Setup, story_with};
use serde_json::json;

/// 1.6 Mbit/s down and half of that up, in bytes a second, 150 ms of latency, and a quarter of the
/// CPU.
const BYTES_DOWN: u32 = 200_000;
const BYTES_UP: u32 = 100_000;
const LATENCY_MS: u32 = 150;
const SLOWER: u32 = 4;

/// Starts of each kind; the median counts.
const TIMES: usize = 5;

/// The address in a coach's message.
const LINK: &str = "#/routine/when-it-hurts";

/// Records the time at which Start is there.
const NOTE_START: &str = "
    new MutationObserver((_, self) => {
        if (!document.querySelector('.start-bar button')) return;
        self.disconnect();
        // Once drawn, it can be tapped.
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
    print("first visit", &cold, [400, 1600]);
    print("after that ", &warm, [300, 300]);
}

/// Two holds of a minute, 20 s apart.
const HOLDS: &str = "#/r/1.plank2x60sr20.zqsop";

/// The times of the cues, in seconds of the session: the count-in, go, half way, the last seconds.
const CUES: [f64; 8] = [2.0, 3.0, 4.0, 5.0, 35.0, 62.0, 63.0, 64.0];
const HOLD_END: f64 = 65.0;
/// The second hold starts at 85 s.
const LISTENED: Duration = Duration::from_secs(70);

/// Records each tone by the audio clock, and the relation of that clock to the page's.
const LISTEN: &str = "
    const tones = new Map();
    const offsets = [];
    // The digits change when a second of the session is over, or slightly later.
    let start_time = Infinity;
    let changes = 0;
    const listen = () => {
        const timer = document.querySelector('[role=timer]');
        if (timer) new MutationObserver(() => {
            changes += 1;
            start_time = Math.min(start_time, performance.now() / 1000 - changes);
        }).observe(timer, { characterData: true, childList: true, subtree: true });
        else setTimeout(listen, 40);
    };
    listen();
    const { start } = OscillatorNode.prototype;
    const { stop } = AudioScheduledSourceNode.prototype;
    OscillatorNode.prototype.start = function (when) {
        if (!tones.size) {
            setInterval(() => {
                const seconds = this.context.currentTime;
                offsets.push([seconds, performance.now() / 1000 - seconds]);
            }, 40);
        }
        tones.set(this, { when, hertz: this.frequency.value });
        return start.call(this, when);
    };
    OscillatorNode.prototype.stop = function (when = 0) {
        if (when <= tones.get(this)?.when) tones.delete(this);
        return stop.call(this, when);
    };
    // The median over two seconds around a tone is not affected by one late timer.
    const offset = (when) => {
        const near = offsets.filter(([seconds]) => Math.abs(seconds - when) < 1);
        const sorted = near.map(([, offset]) => offset).sort((a, b) => a - b);
        return sorted[sorted.length >> 1];
    };
    window.testHeard = () => [...tones.values()]
        .filter(({ hertz, when }) => hertz > 100 && offset(when) !== undefined)
        .map(({ when }) => when + offset(when) - start_time)
        .sort((a, b) => a - b);
";

#[test]
#[ignore = "a measurement: `cargo xtask bench` runs it"]
fn the_cues_of_a_minute() {
    story_with(Setup::default().for_real(), |app| {
        app.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": LISTEN }),
        );
        app.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER }));
        app.go_to(HOLDS);
        app.tap("Do it now");
        // Nothing is asked of the page meanwhile: it has a quarter of the CPU.
        thread::sleep(LISTENED);
        let heard: Vec<f64> = app.run("return testHeard()", json!([]));
        let off = |moment: f64| {
            let all = heard.iter().map(|at| (at - moment) * 1000.0);
            let nearest = all.min_by(|a, b| a.abs().total_cmp(&b.abs()));
            nearest.expect("a cue that sounds")
        };
        let end = off(HOLD_END);
        let all = CUES
            .iter()
            .chain(&[HOLD_END])
            .map(|moment| off(*moment).abs());
        let worst = all.fold(0.0, f64::max);
        println!(
            "cues of a hold of a minute: the furthest {worst:.0} ms off (wanted: under 30), \
             the end {end:+.0} ms (wanted: under 20)"
        );
    });
}

/// Seconds of a hold that are measured.
const MEASURED_SECONDS: u32 = 20;

/// A counter of the page's process since it was started.
fn metric(app: &App, name: &str) -> f64 {
    let all = app.devtools("Performance.getMetrics", json!({}));
    let all = all["metrics"].as_array().expect("metrics");
    let one = all.iter().find(|it| it["name"] == name).expect(name);
    one["value"].as_f64().expect("a number")
}

/// A page that does no more than a hold must: one level that moves on the compositor, and digits that
/// change once a second.
const BARE_PAGE: &str = "
    document.body.innerHTML = '<div style=\"position:fixed;inset:0;background:#9c1c14\"></div><p></p>';
    document.body.firstChild.animate({ transform: ['none', 'translateY(100%)'] }, 60000);
    document.body.lastChild.style.cssText = 'position:fixed;font:160px sans-serif';
    let seconds = 60;
    setInterval(() => (document.body.lastChild.textContent = seconds--), 1000);
";

/// Layouts and style passes a second, and the share of the main thread that is busy.
fn work(app: &App) -> [f64; 3] {
    let counters =
        || ["LayoutCount", "RecalcStyleCount", "TaskDuration"].map(|name| metric(app, name));
    let before = counters();
    thread::sleep(Duration::from_secs(MEASURED_SECONDS.into()));
    let after = counters();
    [0, 1, 2].map(|index| (after[index] - before[index]) / f64::from(MEASURED_SECONDS))
}

#[test]
#[ignore = "a measurement: `cargo xtask bench` runs it"]
fn the_work_of_a_hold() {
    story_with(Setup::default().for_real(), |app| {
        app.devtools("Performance.enable", json!({}));
        app.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER }));
        app.go_to(HOLDS);
        app.tap("Do it now");
        // Past the lead-in and the sounds at the start of the hold.
        thread::sleep(Duration::from_secs(8));
        let [layouts, styles, busy] = work(app);
        app.devtools("Page.navigate", json!({ "url": "about:blank" }));
        app.run::<()>(BARE_PAGE, json!([]));
        let [bare_layouts, bare_styles, bare_busy] = work(app);
        println!(
            "a hold: {layouts:.1} layouts a second (wanted: 1), {styles:.1} style passes, \
             main thread busy {:.1} % at a fourth of the speed",
            busy * 100.0
        );
        println!(
            "a bare page: {bare_layouts:.1} layouts a second, {bare_styles:.1} style passes, \
             main thread busy {:.1} %",
            bare_busy * 100.0
        );
    });
}

/// Sessions of a long log: two a day, for seven years.
const LONG_LOG: usize = 5000;

/// Fills the log with sessions of "When it hurts", and returns the characters that it has then.
pub const FILL_LOG: &str = "
    const sets = (sides) => [1, 2, 3]
        .flatMap((set) => sides.map((side) => `${set}${side}=${20000 + (set * 37) % 40 * 1000}`)).join(' ');
    const entry = (wall_ms) => ({
        started: { wall_ms, ahead_minutes: 0 },
        routine: 'when-it-hurts', routine_name: 'When it hurts', ending: 'finished', seconds: 590,
        exercises: [
            { id: 'glute-bridge', name: 'Glute bridge', dosage: '3x 15', sets: 3,
              done: 'reps:15,15,0 1=15 2=15 3=15' },
            { id: 'front-plank', name: 'Front plank', dosage: '3x :20-:60', sets: 3,
              done: 'hold:20,30,60 ' + sets(['']) },
            { id: 'side-plank', name: 'Side plank', dosage: '3x :20-:60 each side', sets: 3,
              done: 'hold:20,30,60 ' + sets(['r', 'l']) },
        ],
        pain_before: wall_ms / 1000 % 5, pain_after: wall_ms / 1000 % 7,
    });
    let size = 0;
    const morning = new Date(Date.now()).setUTCHours(8, 0, 0, 0) - 86400000;
    for (let index = 0; index < arguments[0]; index += 2) {
        const at = morning - index / 2 * 86400000;
        const key = 'holdfast/log/' + new Date(at).toISOString().slice(0, 10);
        const text = JSON.stringify({ version: 2, data: [entry(at), entry(at + 3600000)] });
        localStorage.setItem(key, text);
        size += key.length + text.length;
    }
    return size;
";

/// True once home has fetched what the next tap needs, and has nothing more to do.
const IS_HOME_DONE: &str = "
    const all = performance.getEntriesByType('resource');
    if (!all.some((it) => it.name.includes('lazy-log'))) return false;
    return new Promise((done) => requestIdleCallback(() => done(true)));
";

/// Milliseconds from a tap on Log until its rows are drawn.
const OPEN_LOG: &str = "
    return new Promise((done) => {
        const start = performance.now();
        const look = () => {
            if (!document.querySelector('.log .deck li')) return requestAnimationFrame(look);
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        };
        document.querySelector('nav a[href=\"#/log\"]').click();
        requestAnimationFrame(look);
    });
";

#[test]
#[ignore = "a measurement: `cargo xtask bench` runs it"]
fn a_long_log() {
    let (mut empty, mut full, mut first, mut again) = (vec![], vec![], vec![], vec![]);
    for _ in 0..TIMES {
        story_with(Setup::default().for_real(), |app| {
            app.devtools(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": NOTE_START }),
            );
            open(app);
            app.is_kept_on_the_device();
            app.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER }));
            empty.push(open(app).1);
            let size: usize = app.run(FILL_LOG, json!([LONG_LOG]));
            full.push(open(app).1);
            app.go_to("");
            app.until("home is done", || app.run(IS_HOME_DONE, json!([])));
            first.push(app.run::<f64>(OPEN_LOG, json!([])));
            app.follow("Routines");
            again.push(app.run::<f64>(OPEN_LOG, json!([])));
            if empty.len() == TIMES {
                println!("{LONG_LOG} sessions: {} kB of storage", size / 1000);
            }
        });
    }
    let (empty, full) = (middle(empty), middle(full));
    println!(
        "Start with {LONG_LOG} sessions: {full:.0} ms, with none {empty:.0} ms, {:+.0} % \
         (wanted: under +20 %)",
        (full / empty - 1.0) * 100.0
    );
    println!(
        "the log of them: {:.0} ms at first, {:.0} ms after that (wanted: under 300)",
        middle(first),
        middle(again)
    );
}

/// Sessions in one page.
const SESSIONS: usize = 50;

#[test]
#[ignore = "a measurement: `cargo xtask bench` runs it"]
fn the_memory_of_many_sessions() {
    story_with(Setup::default(), |app| {
        app.devtools("Performance.enable", json!({}));
        let memory = || {
            app.devtools("HeapProfiler.collectGarbage", json!({}));
            ["JSHeapUsedSize", "Nodes", "JSEventListeners"].map(|name| metric(app, name))
        };
        // By scripts alone: an element that the driver has found keeps its whole screen alive.
        let click = |xpath: &str| {
            let script = "
                const it = document.evaluate(arguments[0], document, null, 9).singleNodeValue;
                it?.click();
                return Boolean(it);";
            app.until(xpath, || app.run::<bool>(script, json!([xpath])));
            app.settle();
        };
        let run = || {
            click("//a[@href='#/routine/stretch']");
            click("//button[.='Start']");
            app.clock().pass(5 + 40);
            click("//button[.='Stop']");
            click("//a[.='Routines']");
        };
        // What is made once is there after some of them.
        (0..5).for_each(|_| run());
        let [bytes, nodes, listeners] = memory();
        (0..SESSIONS).for_each(|_| run());
        let [bytes_after, nodes_after, listeners_after] = memory();
        println!(
            "{SESSIONS} sessions: {:.0} kB to {:.0} kB of JavaScript, {nodes} to {nodes_after} nodes, \
             {listeners} to {listeners_after} listeners",
            bytes / 1000.0,
            bytes_after / 1000.0
        );
    });
}
