// Returns the layout errors of the screen at its present size, one line each. Where the argument is
// true, a session may be scrolled.
const [mayScroll] = arguments;
const wrong = [];
const root = document.documentElement;
const main = document.querySelector('main');
const session = document.querySelector('main[data-showing]');
const [width, height] = [root.clientWidth, innerHeight];
const round = (number) => Math.round(number * 10) / 10;
const words = (node) => node.textContent.trim() || node.getAttribute('aria-label');
const box = (node) => node.getBoundingClientRect();
const isSeen = (node) => box(node).width > 1 && box(node).height > 1;
const isInside = ({ left, top, right, bottom }) =>
    left >= -0.5 && top >= -0.5 && right <= width + 0.5 && bottom <= height + 0.5;

for (const node of [root, main]) {
    const over = node.scrollWidth - node.clientWidth;
    if (over > 0) wrong.push(`${node.tagName} scrolls ${over} px sideways`);
}
for (const node of document.querySelectorAll('button, a')) {
    // What is folded away keeps the box of another size of the window.
    if (!isSeen(node) || !node.checkVisibility()) continue;
    const { left, right, width: wide, height: high } = box(node);
    const name = `${node.tagName} "${words(node)}"`;
    if (high < 47.9) wrong.push(`${name} is ${round(high)} px high`);
    // Seven days of a calendar stand side by side, however small the phone is.
    const least = node.closest('table') ? Math.min(47.9, width / 7 - 0.1) : 47.9;
    if (wide < least) wrong.push(`${name} is ${round(wide)} px wide`);
    if (left < -0.5 || right > width + 0.5) wrong.push(`${name} sticks out sideways`);
    if (node.scrollWidth > node.clientWidth + 1) wrong.push(`the text of ${name} is cut off`);
}
// The visible part of a box, where its ancestors below `limit` clip it.
function seenBox(node, box, limit = null) {
    let { left, top, right, bottom } = box;
    for (let around = node.parentElement; around && around !== limit; around = around.parentElement) {
        if (getComputedStyle(around).overflowY === 'visible') continue;
        const edge = around.getBoundingClientRect();
        [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
        [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
    }
    return { left, top, right, bottom };
}
function isWhole(node, box) {
    const seen = seenBox(node, box);
    const same = (side) => Math.abs(seen[side] - box[side]) < 1;
    return isInside(box) && ['left', 'top', 'right', 'bottom'].every(same);
}
const textBox = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return range.getBoundingClientRect();
};
// On any other screen: no text stands over another one or over a button that is not its own. What is
// fixed is scrolled from under.
if (!session) {
    const isFixed = (node) => ['fixed', 'sticky'].includes(getComputedStyle(node).position);
    const within = (node) => {
        const around = [];
        for (; node && node !== root; node = node.parentElement) around.push(node);
        return around;
    };
    const isHidden = (node) => !node.checkVisibility({ opacityProperty: true }) || !isSeen(node);
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (nodes.nextNode()) {
        const node = nodes.currentNode;
        const around = within(node.parentElement);
        if (!node.data.trim() || around.some((it) => isFixed(it) || isHidden(it))) continue;
        if (around.some((it) => it.matches('option, textarea, svg, script'))) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const line of range.getClientRects()) {
            const seen = seenBox(node, line);
            if (seen.right - seen.left < 2 || seen.bottom - seen.top < 2) continue;
            // The letters are lower than their line.
            const inset = (seen.bottom - seen.top) / 5;
            texts.push({ ...seen, top: seen.top + inset, bottom: seen.bottom - inset, node });
        }
    }
    const buttons = [...document.querySelectorAll('main button, main a.button')]
        .filter((node) => !within(node).some((it) => isFixed(it) || isHidden(it)))
        .map((node) => ({ ...seenBox(node, box(node)), node }));
    const overlap = (a, b) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
    for (const [index, one] of texts.entries()) {
        const name = one.node.data.trim();
        if (one.left < -0.5 || one.right > width + 0.5) wrong.push(`"${name}" sticks out sideways`);
        const others = texts.slice(index + 1).filter(({ node }) => node !== one.node);
        for (const other of [...others, ...buttons.filter(({ node }) => !node.contains(one.node))]) {
            if (overlap(one, other)) wrong.push(`"${name}" and "${words(other.node)}" overlap`);
        }
    }
}
if (session) {
    const page = session.lastElementChild;
    const choices = session.querySelector('section');
    const buttons = [...session.querySelectorAll('button')].filter(isSeen);
    const texts = [...session.querySelectorAll('h1, p, li, legend')].filter(
        (node) => isSeen(node) && words(node) && node.getAttribute('role') !== 'status',
    );
    const drawings = [...session.querySelectorAll('svg.figure')].filter(isSeen);
    const all = [...texts, ...buttons, ...drawings];
    const name = (node) => words(node) || 'the drawing';
    for (const [index, one] of all.entries()) {
        for (const other of all.slice(index + 1)) {
            const [a, b] = [one, other].map((node) => seenBox(node, box(node), page));
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (across > 2 && down > 2) wrong.push(`"${name(one)}" and "${name(other)}" overlap`);
        }
    }
    for (const node of [...buttons, ...texts]) {
        // The line of the digits is as high as they are, not as a letter could be.
        const isLabel = !buttons.includes(node) && node.getAttribute('role') !== 'timer';
        const find = isLabel ? textBox : box;
        // The choices of a paused runner may be scrolled to at any size.
        const mayBeScrolled = mayScroll || choices?.contains(node);
        if (mayBeScrolled) node.scrollIntoView({ block: 'nearest' });
        const rooms = choices?.contains(node) ? [choices, page] : [page];
        const room = Math.min(...rooms.map((it) => it.clientHeight));
        const isLong = mayBeScrolled && find(node).height > room;
        if (!isLong && !isWhole(node, find(node))) wrong.push(`"${words(node)}" is not all in sight`);
        if (mayBeScrolled) [choices, page].forEach((one) => one.scrollTo(0, 0));
    }
    const over = page.scrollHeight - page.clientHeight;
    if (!mayScroll && over > 0) wrong.push(`the session scrolls ${over} px`);
    const area = (node) => box(node).width * box(node).height;
    const act = buttons.reduce((one, other) => (area(other) > area(one) ? other : one));
    if (height > width && box(act).height < 95.9) {
        wrong.push(`the main button is ${round(box(act).height)} px high`);
    }
    const digits = session.querySelector('[role=timer]');
    if (isSeen(digits) && box(digits).height < 30) {
        wrong.push(`the digits are ${round(box(digits).height)} px high`);
    }
}
return wrong;
