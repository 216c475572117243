// Makes elements. All text goes in as text nodes: nothing of an article is ever parsed as markup.

/** Makes an element; `attributes` may hold `on` (click handler), children are elements or strings. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "on") element.addEventListener("click", value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

/** Makes an SVG element. */
export function draw(name, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Article text in an isolate of its own, so that its direction stays inside. */
export const words = (text, lang) => make("bdi", { lang }, text);

/** A list of names and values. */
export const facts = (pairs, lang) =>
  make("dl", { class: "facts" }, pairs.map(([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, words(value, lang)))));

/** A paragraph that says that there is nothing to show. */
export const nothing = (text) => make("p", { class: "nothing" }, text);

/** Groups items by a key, in the order of first appearance. */
export function group(items, key) {
  const groups = new Map();
  for (const item of items) {
    const name = key(item);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(item);
  }
  return groups;
}

const LONGEST = 240;

/** The words of a range of pieces in one line; long ones lose their middle. */
export function wordsOf(reading, [start, end]) {
  const text = reading.pieces.slice(start, end).map(([piece]) => piece).join("").replace(/\s+/g, " ").trim();
  return text.length <= LONGEST ? text : `${text.slice(0, 160)} … ${text.slice(-60)}`;
}
