// Records errors of the page, for engines whose driver keeps no log. The record survives a reload
// of the page as long as the page's storage can be used.
(() => {
    'use strict';
    const KEPT = 'test/errors';
    let errors = [];
    try {
        errors = JSON.parse(sessionStorage.getItem(KEPT)) ?? [];
        addEventListener('pagehide', () => sessionStorage.setItem(KEPT, JSON.stringify(errors)));
    } catch {
        // Storage is blocked: every load starts anew.
    }
    window.testErrors = errors;
    let isLeft = false;
    addEventListener('beforeunload', () => (isLeft = true), true);
    // Firefox reports what was still being fetched when the page was left, and so does the program
    // where it waited for that. It settles those promises in the midst of others, so that the queue
    // of wasm-bindgen's futures is entered a second time, and the program ends with the page.
    const ofLeaving =
        /^$|NetworkError|AbortError|closure invoked recursively|unreachable executed|could not be fetched/;
    const isOfLeaving = (text) => isLeft && ofLeaving.test(text ?? '');
    const log = console.error;
    console.error = (...parts) => {
        const text = parts.join(' ');
        if (!isOfLeaving(text)) errors.push(text);
        log.apply(console, parts);
    };
    // The capturing phase includes files that failed to load.
    const note = ({ message, target }) => {
        if (!isOfLeaving(message)) errors.push(message || `no ${target.src ?? target.href}`);
    };
    addEventListener('error', note, true);
    addEventListener('unhandledrejection', (event) => errors.push(`unhandled: ${event.reason}`));
    addEventListener('securitypolicyviolation', (event) =>
        errors.push(`forbidden by ${event.effectiveDirective}: ${event.blockedURI}`),
    );
})();
