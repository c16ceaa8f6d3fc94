//! The wake lock: when the screen has to stay on.

use holdfast::domain::{
    awake,
    session::{Event, Session},
    settings::Mode,
    time::Moment,
};

use crate::support::runner::plan_of;

fn at(seconds: i64) -> Moment {
    Moment::START.plus_ms(seconds * 1000)
}

#[test]
fn it_stays_on_until_a_pause_has_lasted_five_minutes() {
    let plan = plan_of("Plank 3x :60\n");
    let (mut session, _) = Session::start(plan, Mode::HandsFree, Moment::START);
    assert!(awake::is_wanted(&session, at(1)));
    session.update(Event::Pause, at(10));
    assert!(awake::is_wanted(&session, at(10 + 299)));
    assert!(!awake::is_wanted(&session, at(10 + 300)));
    session.update(Event::Resume, at(400));
    assert!(awake::is_wanted(&session, at(401)));
    session.update(Event::Stop, at(410));
    assert!(!awake::is_wanted(&session, at(410)));
}
