// The article with everything marked: pieces of text, each with the layers that it lies in.
import { make } from "./dom.js";

const NAMES = { who: "who", where: "where", time: "when", quantity: "how much", said: "who said", event: "what happened", defect: "defects" };

/** Draws the article; `light` lights up ranges of pieces, `pick` is told which piece was clicked. */
export function drawArticle(reading, pick) {
  const pieces = [];
  const paragraphs = [];
  let paragraph = make("p", { dir: "auto" });
  reading.pieces.forEach(([text, layers], at) => {
    pieces[at] = [];
    text.split("\n").forEach((line, number) => {
      if (number > 0) {
        paragraphs.push(paragraph);
        paragraph = make("p", { dir: "auto" });
      }
      if (!line) return;
      if (!layers) {
        const span = make("span", {}, line);
        pieces[at].push(span);
        paragraph.append(span);
        return;
      }
      const names = reading.layers.filter((_, bit) => layers & (1 << bit));
      const mark = make("span", { class: names.map((name) => `l-${name}`).join(" "), on: () => pick(at) }, line);
      pieces[at].push(mark);
      paragraph.append(mark);
    });
  });
  paragraphs.push(paragraph);
  const text = make("div", { class: "text", lang: reading.lang, tabindex: "-1" }, paragraphs.filter((one) => one.firstChild));
  const present = reading.layers.filter((_, bit) => reading.pieces.some(([, layers]) => layers & (1 << bit)));
  for (const name of present) text.classList.add(`show-${name}`);
  const section = make("section", { class: "article", "aria-label": "Article" }, drawSwitches(present, text), text);
  return { section, light: (ranges, scroll) => light(section, pieces, ranges, scroll) };
}

function drawSwitches(present, text) {
  const switches = present.map((name) => {
    const box = make("input", { type: "checkbox", checked: true, "data-layer": name });
    box.addEventListener("change", () => text.classList.toggle(`show-${name}`, box.checked));
    return make("label", {}, box, make("span", { class: `key l-${name}` }, NAMES[name] ?? name));
  });
  return make("fieldset", { class: "layers" }, make("legend", {}, "Marked in the text"), switches);
}

function light(section, pieces, ranges, scroll) {
  for (const lit of section.querySelectorAll(".lit")) lit.classList.remove("lit");
  let first = null;
  for (const [start, end] of ranges) {
    for (let at = start; at < end; at += 1) {
      for (const span of pieces[at] ?? []) {
        span.classList.add("lit");
        first = first ?? span;
      }
    }
  }
  if (first && scroll) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    first.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  }
}
