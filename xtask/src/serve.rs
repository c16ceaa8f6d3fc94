//! `cargo xtask serve`: the app on this machine, rebuilt on every change.

use crate::command;
use crate::tools::{self, Tool};
use anyhow::{Context, Result};
use std::net::TcpListener;
use std::process::Command;

/// The port that is used when none is asked for.
pub const DEFAULT_PORT: u16 = 8080;

/// Serves a debug build on the loopback address until it is stopped.
pub fn run(port: u16) -> Result<()> {
    let path = tools::install(&[Tool::Trunk, Tool::WasmBindgen])?;
    // Trunk would say so too, but only after a first build of a minute.
    TcpListener::bind(("127.0.0.1", port)).with_context(|| {
        format!("port {port} cannot be used; choose another with `cargo xtask serve --port N`")
    })?;

    println!("Building. Then Holdfast is at  http://127.0.0.1:{port}/  (Ctrl-C stops it)");
    let mut trunk = tools::trunk(&path);
    trunk
        .args(["serve", "--address", "127.0.0.1", "--port"])
        .arg(port.to_string())
        // Else Trunk lists every name that this machine has for the same address.
        .args(["--disable-address-lookup", "true"])
        // `dist/` is for releases alone, so that a debug build never gets measured or published.
        .args(["--dist", "target/serve"]);
    become_program(&mut trunk)
}

/// Puts the program in xtask's place, so that a signal to xtask reaches it: no server is left
/// behind on the port.
#[cfg(unix)]
fn become_program(program: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    let error = program.exec();
    Err(error).with_context(|| format!("`{}` could not be started", command::line(program)))
}

#[cfg(not(unix))]
fn become_program(program: &mut Command) -> Result<()> {
    command::run(program)
}
