//! `cargo xtask serve`: the app on this machine, rebuilt on every change.

use std::net::TcpListener;

use anyhow::{Context, Result};
use xshell::cmd;

use crate::{
    shell,
    tools::{self, TRUNK, WASM_BINDGEN},
};

/// Serves a debug build on the loopback address until it is stopped.
pub fn run(port: u16) -> Result<()> {
    let sh = shell()?;
    tools::install(&sh, &[TRUNK, WASM_BINDGEN])?;
    // Trunk would say so too, but only after a first build of a minute.
    TcpListener::bind(("127.0.0.1", port)).with_context(|| {
        format!("port {port} cannot be used; choose another with `cargo xtask serve --port N`")
    })?;
    let port = port.to_string();
    println!("Building. Then Holdfast is at  http://127.0.0.1:{port}/  (Ctrl-C stops it)");
    // Without the lookup, else Trunk lists every name that this machine has for the same address.
    // `dist/` is for releases alone, so that a debug build never gets measured or published.
    let serve = "serve --address 127.0.0.1 --disable-address-lookup true --dist target/serve";
    let serve = serve.split(' ');
    Ok(tools::trunk(cmd!(sh, "trunk {serve...} --port {port}")).run()?)
}
