// Returns the layout errors of the screen at its present size, one line each.
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
    if (!isSeen(node)) continue;
    const { left, right, width: wide, height: high } = box(node);
    const name = `${node.tagName} "${words(node)}"`;
    if (high < 47.9) wrong.push(`${name} is ${round(high)} px high`);
    if (wide < 47.9) wrong.push(`${name} is ${round(wide)} px wide`);
    if (left < -0.5 || right > width + 0.5) wrong.push(`${name} sticks out sideways`);
    if (node.scrollWidth > node.clientWidth + 1) wrong.push(`the text of ${name} is cut off`);
}
// The visible part of a box, where its ancestors clip it.
function seenBox(node, box) {
    let { left, top, right, bottom } = box;
    for (let around = node.parentElement; around; around = around.parentElement) {
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
if (session) {
    const choices = session.querySelector('section');
    const buttons = [...session.querySelectorAll('button')].filter(isSeen);
    const texts = [...session.querySelectorAll('h1, p, li, legend')].filter(
        (node) => isSeen(node) && words(node) && node.getAttribute('role') !== 'status',
    );
    for (const [index, one] of [...texts, ...buttons].entries()) {
        for (const other of [...texts, ...buttons].slice(index + 1)) {
            const [a, b] = [one, other].map((node) => seenBox(node, box(node)));
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (across > 2 && down > 2) wrong.push(`"${words(one)}" and "${words(other)}" overlap`);
        }
    }
    for (const node of [...buttons, ...texts]) {
        const find = buttons.includes(node) ? box : textBox;
        // The choices of a paused runner may be scrolled to; nothing else may.
        const mayScroll = choices?.contains(node);
        if (mayScroll) node.scrollIntoView({ block: 'nearest' });
        if (!isWhole(node, find(node))) wrong.push(`"${words(node)}" is not all in sight`);
        if (mayScroll) [choices, session].forEach((one) => one.scrollTo(0, 0));
    }
    const area = (node) => box(node).width * box(node).height;
    const act = buttons.reduce((one, other) => (area(other) > area(one) ? other : one));
    if (height > width && box(act).height < 95.9) {
        wrong.push(`the main button is ${round(box(act).height)} px high`);
    }
}
return wrong;
