// Keeps a whole version of Holdfast on the device and answers from it. The build puts two lines in
// front: VERSION, which names this version, and FILES, its files with the hash of each.
//
// A version is whole or not there at all, it never takes over by itself, and the one before it stays,
// so that a page which is still open finds its own files. Must not know: what is in a file.
'use strict';

// Other versions, and other copies of Holdfast in other folders of the same host, have other names.
const OURS = 'holdfast ' + registration.scope + ' ';
const HERE = OURS + VERSION;

addEventListener('install', (event) => event.waitUntil(install()));

addEventListener('activate', (event) => event.waitUntil(activate()));

addEventListener('message', (event) => {
    // The runner has tapped: the page loads itself again when this version has taken over.
    if (event.data === 'switch') skipWaiting();
});

addEventListener('fetch', (event) => {
    const { request } = event;
    const name = nameOf(request.url);
    if (request.method === 'GET' && name !== null) {
        // Another page in this folder is none of ours.
        const isOurs = request.mode !== 'navigate' || name in FILES;
        if (isOurs) event.respondWith(answer(name, request));
    }
});

// The name of a file in FILES: its address from here, without what stands behind a `?`.
function nameOf(address) {
    const { origin, pathname } = new URL(address);
    const path = origin + pathname;
    if (!path.startsWith(registration.scope)) return null;
    const name = path.slice(registration.scope.length);
    return name === '' || name === 'index.html' ? './' : name;
}

async function answer(name, request) {
    const address = new URL(name, registration.scope).href;
    const own = name in FILES && (await caches.match(address, { cacheName: HERE }));
    // A page of the version before asks for files that have the names of that version.
    return own || (await caches.match(address)) || fetch(request);
}

async function install() {
    const names = Object.keys(FILES);
    // All of them, before anything is kept.
    const files = await Promise.all(names.map(download));
    try {
        const cache = await caches.open(HERE);
        await Promise.all(names.map((name, index) => cache.put(name, files[index])));
    } catch (error) {
        await caches.delete(HERE);
        throw error;
    }
}

// A file with the very bytes that the hash is of; anything else is an error. What the page has just
// fetched is there already, unless the browser kept it from another version.
async function download(name) {
    const get = (cache) => fetch(name, { integrity: FILES[name], redirect: 'error', cache });
    const response = await get('default').catch(() => get('reload'));
    if (!response.ok) throw new Error(name + ': ' + response.status);
    // Whole, so that a download which breaks off later breaks here.
    return new Response(await response.blob(), { headers: response.headers });
}

async function activate() {
    const others = (await caches.keys()).filter((key) => key.startsWith(OURS) && key !== HERE);
    // The last one is of the version before.
    await Promise.all(others.slice(0, -1).map((key) => caches.delete(key)));
    await clients.claim();
}
