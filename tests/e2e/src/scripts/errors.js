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
    const log = console.error;
    console.error = (...parts) => {
        errors.push(parts.join(' '));
        log.apply(console, parts);
    };
    let isLeft = false;
    addEventListener('beforeunload', () => (isLeft = true), true);
    // The capturing phase includes files that failed to load. Firefox reports those that were still
    // loading when the page was left, and so does the program whose start waited for one.
    const note = ({ message, target }) => {
        const isOfNetwork = !message || message.includes('NetworkError');
        if (!isLeft || !isOfNetwork) errors.push(message || `no ${target.src ?? target.href}`);
    };
    addEventListener('error', note, true);
    addEventListener('unhandledrejection', (event) => errors.push(`unhandled: ${event.reason}`));
    addEventListener('securitypolicyviolation', (event) =>
        errors.push(`forbidden by ${event.effectiveDirective}: ${event.blockedURI}`),
    );
})();
