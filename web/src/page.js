// The page: readings drawn from the data that stands in the document. Asks no network for anything.
import { drawArticle } from "./article.js";
import { facts, make, words } from "./dom.js";
import { drawMap } from "./map.js";
import { drawDefects, drawDigest, drawEvents, drawMade, drawSaid, drawTimeline, drawWho, lighter } from "./panels.js";

const data = JSON.parse(document.getElementById("data").textContent);
const atlas = JSON.parse(document.getElementById("countries").textContent);
const app = document.getElementById("app");
const NARROW = "(max-width: 56rem)";

function drawReading(reading, number) {
  let chosen = null;
  const article = drawArticle(reading, pick);
  const light = (ranges, button) => {
    if (chosen) chosen.removeAttribute("aria-current");
    chosen = button ?? null;
    if (chosen) chosen.setAttribute("aria-current", "true");
    article.light(ranges, true);
    said.textContent = ranges.length ? "The words are lit up in the article." : "";
  };
  const said = make("p", { role: "status", class: "unseen" });
  const panels = [
    ["Events", drawEvents(reading, light), reading.events.length],
    ["Timeline", drawTimeline(reading.events.map((event) => [event, reading, light, null]), false)],
    ["Map", drawMap(reading, atlas, light)],
    ["Who is who", drawWho(reading, light), reading.who.length],
    ["Who said what", drawSaid(reading, light)],
    ["Digest", drawDigest(reading, light)],
    ["Defects", drawDefects(reading, light), reading.defects.length],
    ["How it was made", drawMade(reading)],
  ];
  const tabs = drawTabs(panels, number);
  /** Shows the card of the event whose words were clicked. */
  function pick(at) {
    const found = reading.events.find((event) => event.at.length && event.at[0][0] <= at && at < event.at[0][1]);
    if (!found) {
      article.light([[at, at + 1]], false);
      return;
    }
    tabs.open(0);
    const card = tabs.element.querySelector(`[data-event="${CSS.escape(found.id)}"]`);
    light(found.at, card.querySelector("button"));
    if (!matchMedia(NARROW).matches) card.scrollIntoView({ block: "nearest" });
  }
  return make(
    "main",
    { class: "reading" },
    make("header", {}, make("h1", { lang: reading.lang, dir: "auto" }, words(reading.title)), facts(reading.facts)),
    said,
    make("div", { class: "columns" }, article.section, tabs.element),
  );
}

/** Tabs by the ARIA pattern: arrow keys, Home and End move between them. */
function drawTabs(panels, number) {
  const names = panels.map(([name], at) => [`tab-${number}-${at}`, `panel-${number}-${at}`, name]);
  const tabs = panels.map(([name, , count], at) =>
    make("button", { type: "button", role: "tab", id: names[at][0], "aria-controls": names[at][1], on: () => open(at) }, count ? `${name} (${count})` : name),
  );
  const bodies = panels.map(([name, body], at) =>
    make("section", { role: "tabpanel", id: names[at][1], "aria-labelledby": names[at][0], tabindex: "0", class: "panel" }, make("h2", {}, name), body),
  );
  function open(chosen) {
    tabs.forEach((tab, at) => {
      tab.setAttribute("aria-selected", String(at === chosen));
      tab.setAttribute("tabindex", at === chosen ? "0" : "-1");
    });
    bodies.forEach((body, at) => body.toggleAttribute("hidden", at !== chosen));
  }
  const list = make("div", { role: "tablist", class: "tabs", "aria-label": "Parts of the reading" }, tabs);
  list.addEventListener("keydown", (event) => {
    const at = tabs.indexOf(document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    const chosen = (next + tabs.length) % tabs.length;
    open(chosen);
    tabs[chosen].focus();
  });
  open(0);
  return { element: make("div", { class: "side" }, list, bodies), open };
}

/** Several readings: an index with a joint timeline, and one reading at a time. */
function drawAll(readings) {
  const holder = make("div");
  const made = new Map();
  const show = (at) => {
    if (!made.has(at)) made.set(at, at < 0 ? drawIndex() : drawReading(readings[at], at));
    holder.replaceChildren(made.get(at));
    buttons.forEach((button, number) => (number - 1 === at ? button.setAttribute("aria-current", "page") : button.removeAttribute("aria-current")));
  };
  const buttons = [-1, ...readings.keys()].map((at) =>
    make("button", { type: "button", on: () => show(at) }, at < 0 ? "All readings" : words(readings[at].title, readings[at].lang)),
  );
  const drawIndex = () => {
    const entries = readings.flatMap((reading, at) =>
      reading.events.map((event) => [event, reading, (ranges) => lightIn(at, ranges), () => show(at)]),
    );
    return make(
      "main",
      { class: "reading" },
      make("h1", {}, `${readings.length} readings`),
      make("ul", { class: "index" }, readings.map((reading, at) => make("li", {}, make("button", { type: "button", class: "lighter", on: () => show(at) }, words(reading.title, reading.lang)), facts(reading.facts)))),
      make("h2", {}, "Joint timeline"),
      drawTimeline(entries, true),
    );
  };
  const lightIn = (at, ranges) => {
    const buttonsThere = made.get(at).querySelectorAll(".timeline .lighter");
    const mine = readings[at].events.findIndex((event) => event.at === ranges);
    const order = drawOrder(readings[at]);
    buttonsThere[order.indexOf(mine)]?.click();
  };
  show(-1);
  return [make("nav", { class: "readings", "aria-label": "Readings" }, buttons), holder];
}

/** The order in which the timeline shows the events of a reading. */
function drawOrder(reading) {
  const numbers = [...reading.events.keys()];
  const dated = numbers.filter((at) => reading.events[at].day);
  dated.sort((a, b) => (reading.events[a].sort < reading.events[b].sort ? -1 : reading.events[a].sort > reading.events[b].sort ? 1 : 0));
  return [...dated, ...numbers.filter((at) => !reading.events[at].day)];
}

app.append(...(data.readings.length === 1 ? [drawReading(data.readings[0], 0)] : drawAll(data.readings)));
// Both fonts are inside: made ready at once, no script is ever shown in a stand-in.
document.fonts.forEach((font) => font.load());
