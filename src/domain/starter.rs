//! The starters: the routines that come with the app, and their stop rules.
//!
//! Each is a share link, and opened like one from a coach. The texts of the links are in
//! `tests/host/starters/`, and a test compares the two; `cargo run --example prescription -- link`
//! prints the link of a text.

use super::{routine::Routine, routine_id::RoutineId, share_link};

/// The id of the starter for the time before a run.
pub const BEFORE_A_RUN: &str = "roll-and-activate";
/// The id of the starter for the time after a run.
pub const AFTER_A_RUN: &str = "stretch";

/// The id for addresses and saved data, which never changes, and the link.
static LINKS: [(&str, &str); 5] = [
    (
        BEFORE_A_RUN,
        "1.T_Roll_and_activate.P_Before_a_run.\
         N_Several_times_a_week~c_especially_before_a_run~d_Roll_the_tender_spots_first~c_the\
         n_go_straight_on_to_glutes_and_core~d.S_Stop_if_your_symptoms_come_on_or_persist~d.\
         -_Foam_roll.rollcalf1x30-60se.rollham1x30-60se.rollglute1x30-60se.rollhip1x30-60se.\
         -_Glutes.bridge3x10-15.bandwalk3x10-15e.-_Core.plank3x20-60s.sideplank3x20-60se.\
         zdau9",
    ),
    (
        AFTER_A_RUN,
        "1.T_Stretch.P_After_a_run.\
         N_Several_days_a_week~c_especially_after_a_run~d_Go_gently~k_a_mild_stretch_is_enoug\
         h~d.S_Stop_a_stretch_as_soon_as_your_symptoms_show~d.-_Stretch.\
         piriformis2-4x30-60se.rotator2-4x30-60se.posterior2-4x30-60se.zzbd0",
    ),
    (
        "when-it-hurts",
        "1.T_When_it_hurts.P_Calming_down~c_pain-free_only.\
         N_For_back_or_nerve-like_pain_that_is_calming_down~d_Rest_first~c_then_do_only_what_\
         is_pain-free~c_until_you_are_symptom-free~d.\
         S_Stop_what_hurts_and_leave_it_out~k_do_only_what_is_pain-free~d.-_Glutes.\
         bridge3x15.-_Core.plank3x20-60s.sideplank3x20-60se.znpgv",
    ),
    (
        "the-whole-thing",
        "1.T_The_whole_thing.P_A_day_without_a_run.\
         N_Roll_the_tender_spots_first~c_go_straight_on_to_glutes_and_core~c_then_stretch~d_F\
         or_a_day_with_time_and_no_run~d.\
         S_Stop_if_your_symptoms_come_on_or_persist~m_stop_a_stretch_as_soon_as_they_show~d.\
         -_Foam_roll.rollcalf1x30-60se.rollham1x30-60se.rollglute1x30-60se.rollhip1x30-60se.\
         -_Glutes.bridge3x10-15.bandwalk3x10-15e.-_Core.plank3x20-60s.sideplank3x20-60se.\
         -_Stretch.piriformis2-4x30-60se.rotator2-4x30-60se.posterior2-4x30-60se.ziivf",
    ),
    (
        "back-to-strength",
        "1.T_Back_to_strength.P_When_symptom-free.\
         N_For_the_legs_and_hips~c_once_you_are_symptom-free~d_It_builds_what_running_alone_l\
         eaves_out~d.\
         S_Stop_if_your_symptoms_come_back~m_rest~c_then_go_back_to_~fWhen_it_hurts~g~d.\
         -_Strength.squat3x10-15.split3x8-12e.stepup3x8-12e.deadlift3x6-10e.\
         calfraise3x10-15e.slbridge3x8-12e.zacrk",
    ),
];

/// All starters, in the order of the home screen.
pub fn all() -> Vec<Routine> {
    let open = |(id, link): &(&str, &str)| Routine {
        id: RoutineId::Starter(id.to_string()),
        ..share_link::read(link).routine
    };
    LINKS.iter().map(open).collect()
}
