//! What saved data looks like: a key a record kind, and a version in front of each record.
//!
//! A record is its version, a space, and the record itself: `1 {"plan":…}`. The version can be
//! read without knowing the record. Must not know: where records are kept or how they are encoded.

/// Every key begins with this: other apps may share the origin.
pub const PREFIX: &str = "holdfast/";
/// Where what cannot be read is kept, unchanged.
pub const ASIDE: &str = "holdfast/aside/";

/// The kinds of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The session that runs or can be taken up.
    Session,
    /// Settings.
    Settings,
    /// Aims.
    Aims,
    /// One month of the log.
    Log,
}

impl Kind {
    /// The version that this app writes, and the newest that it reads.
    pub const fn version(self) -> u32 {
        match self {
            Kind::Session | Kind::Settings | Kind::Aims | Kind::Log => 1,
        }
    }

    /// The key, without the month of a log.
    pub const fn key(self) -> &'static str {
        match self {
            Kind::Session => "holdfast/session",
            Kind::Settings => "holdfast/settings",
            Kind::Aims => "holdfast/aims",
            Kind::Log => "holdfast/log/",
        }
    }

    /// What the runner calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Session => "your unfinished session",
            Kind::Settings => "your settings",
            Kind::Aims => "your aims",
            Kind::Log => "a month of your log",
        }
    }
}

/// Why a record was moved aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// A newer version of the app wrote it.
    Newer,
    /// It is cut off, of the wrong type, or not a record at all.
    Unreadable,
}

/// The record as it is stored.
pub fn write(kind: Kind, record: &str) -> String {
    format!("{} {record}", kind.version())
}

/// The record inside a stored text, where this app may read it.
pub fn read(kind: Kind, stored: &str) -> Result<&str, Trouble> {
    let (version, record) = stored.split_once(' ').ok_or(Trouble::Unreadable)?;
    let version: u32 = version.parse().map_err(|_| Trouble::Unreadable)?;
    if version > kind.version() {
        Err(Trouble::Newer)
    } else if version == 0 {
        Err(Trouble::Unreadable)
    } else {
        Ok(record)
    }
}
