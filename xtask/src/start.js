// Starts the program, which the page has begun to fetch. What the app will wait for beside it is fetched
// and compiled meanwhile: after the program, a screen of a lazy part would be there a request later.

import init from './holdfast.js';
import { prepare } from './split.js';

// The parts of the places (`LazyScreen` in `src/ui/lazy.rs`). The others are in the program.
const PLACES = [
    ['session', /^#\/session$/],
    ['editor', /^#\/edit\//],
    ['log', /^#\/(log$|data|week|report)/],
    ['screens', /^#\/(exercise|share|settings|safety|leg-pain|log\/|routine\/[^/]+\/)/],
];

function firstParts() {
    const parts = PLACES.filter(([, place]) => place.test(location.hash)).map(([part]) => part);
    return isSaved() ? ['decoder', ...parts] : parts;
}

// True where the app has records to read (`records::are_there`).
function isSaved() {
    try {
        return Object.keys(localStorage).some((key) => key.startsWith('holdfast/'));
    } catch {
        return false;
    }
}

for (const part of firstParts()) {
    // What fails is tried again when the app asks for it.
    prepare(part).catch(() => {});
}
init({ module_or_path: holdfast }).catch(reportError);
