//! Makes the page start the app in every engine as it should, after Trunk has written it.
//!
//! Trunk's page preloads the program by a link and has wasm-bindgen's script fetch it. WebKit does
//! not take what the link has brought, and loads the program twice: twice the wait on an iPhone.
//! So the page fetches it once, by a script in the link's place. And WebKit tells nobody that a
//! module failed which waits for something: a runner would read "Loading…" for ever. So the page's
//! own module waits for nothing, and reports what fails after it.

use anyhow::{Context, Result};

/// Where Trunk's script starts the program: before and after its address.
const START: (&str, &str) = ("const wasm = await init({ module_or_path: '", "' });");
const END: &str = "</script>";

/// The page, mended.
pub fn mended(html: &str) -> Result<String> {
    changed(html)
        .context("index.html does not preload and start the program as Trunk is known to write it")
}

fn changed(html: &str) -> Option<String> {
    let (before, call) = html.split_once(START.0)?;
    let (address, call) = call.split_once(START.1)?;
    let (then, after) = call.split_once(END)?;
    let link = html
        .split_inclusive('>')
        .filter_map(|tag| Some(&tag[tag.rfind("<link ")?..]))
        .find(|link| link.contains("rel=preload") && link.contains(address))?;
    let (_, hash) = link.split_once("integrity=")?;
    let hash = hash.split([' ', '>']).next()?;

    let fetch = format!("<script>holdfast=fetch('{address}',{{integrity:'{hash}'}})</script>");
    let start = format!(
        "init({{ module_or_path: holdfast }}).then(wasm => {{{then}}}).catch(reportError);"
    );
    Some([before, &start, END, after].concat().replace(link, &fetch))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<title>t</title>\
        <link crossorigin href=./a.js integrity=sha384-b rel=modulepreload>\
        <link as=fetch crossorigin href=./a.wasm integrity=sha384-c/d= rel=preload type=t>\
        <script type=module>import init from './a.js';\n\
        const wasm = await init({ module_or_path: './a.wasm' });tell(wasm);</script>";

    #[test]
    fn the_program_is_fetched_once_and_a_failure_is_reported() {
        let page = changed(PAGE).expect("a page of Trunk's");
        assert_eq!(
            page,
            "<title>t</title>\
             <link crossorigin href=./a.js integrity=sha384-b rel=modulepreload>\
             <script>holdfast=fetch('./a.wasm',{integrity:'sha384-c/d='})</script>\
             <script type=module>import init from './a.js';\n\
             init({ module_or_path: holdfast })\
             .then(wasm => {tell(wasm);}).catch(reportError);</script>"
        );
    }

    #[test]
    fn a_page_that_starts_otherwise_is_an_error() {
        assert_eq!(changed("<title>t</title>"), None);
        assert_eq!(changed(&PAGE.replace("rel=preload", "rel=prefetch")), None);
    }
}
