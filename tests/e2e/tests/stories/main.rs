//! Stories about the built app, each told in a browser of its own.

mod layout;
mod routine;
