//! The icons of the app: one path each, in a square of 24 by 24.

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Towards the left: the left side, or back.
    Left,
    /// Towards the right: the right side, or onward.
    Right,
    /// Start.
    Play,
    /// Get ready: a triangle.
    Ready,
    /// A hold: a solid block.
    Hold,
    /// Reps: up and down.
    Reps,
    /// Change sides: both ways.
    Change,
    /// Rest: a ring.
    Rest,
    /// Paused: two bars.
    Pause,
    /// The screen stays on: a sun.
    Awake,
    /// Done: a tick.
    Done,
    /// Hand on: an arrow out of a box.
    Share,
    /// Copy: a sheet upon another.
    Copy,
    /// Save: an arrow onto a line.
    Save,
    /// There is more below.
    More,
    /// An exercise without a drawing.
    Exercise,
}

impl Icon {
    /// The path of its shape.
    pub const fn path(self) -> &'static str {
        match self {
            Icon::Left => "M22 12H3m8-8-8 8 8 8",
            Icon::Right => "M2 12h19m-8-8 8 8-8 8",
            Icon::Play => "M7 4v16l13-8z",
            Icon::Ready => "M12 3 2 21h20z",
            Icon::Hold => "M4 4h16v16H4z",
            Icon::Reps => "M7 21V4M3 8l4-4 4 4m6-5v17m4-4-4 4-4-4",
            Icon::Change => "M2 8h18m-5-5 5 5-5 5M22 17H4m5-5-5 5 5 5",
            Icon::Rest => "M12 3a9 9 0 1 0 .01 0",
            Icon::Done => "m3 13 6 6L21 6",
            Icon::Share => "M12 15V2M7 7l5-5 5 5M4 12v9h16v-9",
            Icon::Copy => "M9 9h12v12H9zM4 15V3h12",
            Icon::More => "m4 8 8 8 8-8",
            Icon::Save => "M12 3v12m-5-5 5 5 5-5M4 21h16",
            Icon::Exercise => "M12 3a2 2 0 1 0 .01 0M4 10h16m-8-2v6l-4 7m4-7 4 7",
            Icon::Pause => "M5 3h5v18H5zm9 0h5v18h-5z",
            Icon::Awake => {
                "M12 8a4 4 0 1 0 .01 0M12 1v3m0 16v3M1 12h3m16 0h3M4 4l2 2m12 12 2 2m0-16-2 2M6 18l-2 2"
            }
        }
    }

    /// True where the shape is filled, else it is drawn as a line.
    pub const fn is_solid(self) -> bool {
        matches!(self, Icon::Play | Icon::Ready | Icon::Hold | Icon::Pause)
    }
}
