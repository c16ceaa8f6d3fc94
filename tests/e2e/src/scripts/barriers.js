// Returns what axe-core finds on the page, one line a place.
const ofThePage = window.setTimeout;
// The clock of the page may stand still, and its short delays are turns of the event loop here. Its
// long ones are limits, which nothing reaches.
window.setTimeout = (act, delayMs = 0, ...values) => {
    if (delayMs > 100) return 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => act(...values);
    port2.postMessage(null);
    return 0;
};
/* axe-core */
const rules = { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } };
return axe
    .run(document, { rules, preload: false, resultTypes: ['violations'] })
    .finally(() => (window.setTimeout = ofThePage))
    .then(({ violations }) =>
        violations.flatMap(({ id, help, nodes }) =>
            nodes.map(({ html }) => `${id} (${help}): ${html.slice(0, 160)}`)));
