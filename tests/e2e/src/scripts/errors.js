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
    // Firefox reports what was still under way when the page was left: files, parts of the program,
    // and what waited for them. Nobody sees that page any more.
    const log = console.error;
    console.error = (...parts) => {
        if (!isLeft) errors.push(parts.join(' '));
        log.apply(console, parts);
    };
    // The capturing phase includes files that failed to load.
    const note = ({ message, target }) => {
        if (!isLeft) errors.push(message || `no ${target.src ?? target.href}`);
    };
    addEventListener('error', note, true);
    addEventListener('unhandledrejection', (event) => errors.push(`unhandled: ${event.reason}`));
    addEventListener('securitypolicyviolation', (event) =>
        errors.push(`forbidden by ${event.effectiveDirective}: ${event.blockedURI}`),
    );
})();
