// The browser's own install prompt comes at any time: a story that wants one creates it.
addEventListener('beforeinstallprompt', (event) => {
    if (event.isTrusted) event.stopImmediatePropagation();
});
