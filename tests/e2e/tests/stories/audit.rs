//! Lighthouse's judgement of the release. No test: it prints its scores, and `cargo xtask audit` runs
//! it.

use std::process::{Command, Stdio};

use e2e::{Setup, story_with};
use serde_json::Value;

/// Its scores of a page: the category, and the least out of 100 that is wanted. The speed of this
/// machine is in the first one, which is printed alone.
const CATEGORIES: [(&str, f64); 4] = [
    ("performance", 0.0),
    ("accessibility", 100.0),
    ("best-practices", 100.0),
    ("seo", 100.0),
];

/// The places that are judged.
const PLACES: [&str; 3] = ["", "#/routine/when-it-hurts", "#/settings"];

#[test]
#[ignore = "a measurement: `cargo xtask audit` runs it"]
fn lighthouse() {
    story_with(Setup::default().for_real(), |app| {
        for place in PLACES {
            judge(&format!("{}{place}", app.host().address()));
        }
    });
}

fn judge(address: &str) {
    let variable = |name: &str| std::env::var_os(name).expect(name);
    let output = Command::new(variable("HOLDFAST_LIGHTHOUSE"))
        .args([address, "--quiet", "--output=json"])
        .arg("--chrome-flags=--headless=new --no-sandbox --disable-gpu")
        .env("CHROME_PATH", variable("HOLDFAST_CHROMIUM"))
        .stderr(Stdio::inherit())
        .output()
        .expect("Lighthouse");
    let report: Value = serde_json::from_slice(&output.stdout).expect("a report");
    for (category, least) in CATEGORIES {
        let category_report = &report["categories"][category];
        let score = category_report["score"].as_f64().expect(category) * 100.0;
        println!("{address}: {category} {score:.0} (wanted: {least:.0})");
        let audits = category_report["auditRefs"]
            .as_array()
            .into_iter()
            .flatten();
        let ids = audits.filter_map(|it| it["id"].as_str());
        let failed: Vec<&str> = ids
            .filter(|id| report["audits"][*id]["score"] == 0)
            .collect();
        assert!(score >= least, "{category}: {failed:?}");
    }
}
