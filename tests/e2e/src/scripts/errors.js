// Notes what goes wrong in the page, for engines whose driver keeps no log. What it notes
// outlives a load of the page as long as the page's storage can be used.
(() => {
    'use strict';
    const KEPT = 'test/errors';
    let errors = [];
    try {
        errors = JSON.parse(sessionStorage.getItem(KEPT)) ?? [];
        addEventListener('pagehide', () => sessionStorage.setItem(KEPT, JSON.stringify(errors)));
    } catch {
        // Blocked storage: every load starts anew.
    }
    window.testErrors = errors;
    const log = console.error;
    console.error = (...parts) => {
        errors.push(parts.join(' '));
        log.apply(console, parts);
    };
    let isLeft = false;
    addEventListener('beforeunload', () => (isLeft = true), true);
    // The capturing phase sees files that could not be loaded, too. Firefox counts those that a
    // page that goes no longer waits for, and so does the program whose start waited for one.
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
