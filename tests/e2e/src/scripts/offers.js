// The browser's own offer to install comes when it likes: a story that wants one makes its own.
addEventListener('beforeinstallprompt', (event) => {
    if (event.isTrusted) event.stopImmediatePropagation();
});
