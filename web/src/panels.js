// What stands beside the article: events, timeline, people, sayings, digest, defects, how it was made.
import { facts, group, make, nothing, words, wordsOf } from "./dom.js";

const STATUS = { happened: "happened", ongoing: "ongoing", planned: "planned", expected: "expected", possible: "possible", alleged: "alleged", denied: "denied", failed: "did not happen" };

const status = (event) => make("span", { class: `status s-${event.status}` }, STATUS[event.status] ?? event.status);

/** A button that lights up words of the article. */
export function lighter(label, ranges, light, extra = {}) {
  return make("button", { type: "button", class: "lighter", ...extra, on: (click) => light(ranges, click.currentTarget) }, label);
}

const quotes = (reading, ranges) => ranges.map((range) => make("q", { lang: reading.lang, class: "quote" }, words(wordsOf(reading, range))));

const triggerOf = (reading, event) => (event.at.length ? wordsOf(reading, event.at[0]) : "");

export function drawEvents(reading, light) {
  if (!reading.events.length) return nothing("No event was read.");
  const cards = reading.events.map((event) =>
    make(
      "li",
      { class: "card", "data-event": event.id },
      make("h3", {}, lighter(event.type.toLowerCase(), event.at, light, { "aria-label": `${event.type.toLowerCase()}, ${triggerOf(reading, event)}: show the words` }), " ", status(event)),
      make("p", { class: "trigger" }, make("q", { lang: reading.lang }, words(triggerOf(reading, event)))),
      facts(event.cells),
    ),
  );
  return make("ul", { class: "cards" }, cards);
}

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function sayDay(day) {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return day;
  const moment = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) ? day : `${day}, ${WEEKDAYS[moment.getUTCDay()]}`;
}

/** The timeline of one reading, or of several: `entries` are [event, reading, light, open]. */
export function drawTimeline(entries, joint) {
  if (!entries.length) return nothing("No event was read.");
  const dated = entries.filter(([event]) => event.day).sort((a, b) => (a[0].sort < b[0].sort ? -1 : a[0].sort > b[0].sort ? 1 : 0));
  const days = group([...dated, ...entries.filter(([event]) => !event.day)], ([event]) => event.day);
  const items = [...days].map(([day, events]) =>
    make(
      "li",
      {},
      make("h3", {}, day ? make("time", { datetime: /^\d{4}(-\d\d){0,2}$/.test(day) ? day : null }, sayDay(day)) : "Day not given"),
      make("ul", {}, events.map(([event, reading, light, open]) => drawMoment(event, reading, light, joint ? open : null))),
    ),
  );
  return make("ol", { class: "timeline" }, items);
}

function drawMoment(event, reading, light, open) {
  const who = event.cells.find(([name]) => name === "Who");
  const where = event.cells.find(([name]) => name === "Where");
  const label = [event.type.toLowerCase(), " ", make("q", { lang: reading.lang }, words(triggerOf(reading, event)))];
  const show = (ranges, button) => {
    if (open) open();
    light(ranges, button);
  };
  return make(
    "li",
    {},
    lighter(label, event.at, show),
    " ",
    status(event),
    who || where ? make("span", { class: "aside" }, [who, where].filter(Boolean).flatMap(([, value]) => [" · ", words(value)])) : null,
    open ? make("span", { class: "aside" }, " · ", words(reading.title, reading.lang)) : null,
  );
}

export function drawWho(reading, light) {
  if (!reading.who.length) return nothing("Nobody is named.");
  const cards = reading.who.map((one) =>
    make(
      "li",
      { class: "card" },
      make("h3", {}, lighter([words(one.name, reading.lang)], one.at, light), one.english && one.english !== one.name ? make("span", { class: "aside" }, ` ${one.english}`) : null),
      facts(
        [
          ["Kind", one.kind],
          ["Role", one.roles.join("; ")],
          ["Country", one.country.toUpperCase()],
          ["Named", `${one.count} ${one.count === 1 ? "time" : "times"}`],
          ["Known as", one.links.join("; ")],
          ["Could also be", one.rivals.join("; ")],
        ].filter(([, value]) => value),
      ),
    ),
  );
  return make("ul", { class: "cards" }, cards);
}

export function drawSaid(reading, light) {
  if (!reading.said.length) return nothing("Nobody is quoted.");
  return make(
    "div",
    {},
    reading.said.map((speaker) =>
      make(
        "section",
        { class: "speaker" },
        make("h3", {}, words(speaker.name)),
        make(
          "ul",
          {},
          speaker.said.map((one) => {
            const about = [one.kind, one.stance, one.medium, one.addressee && `to ${one.addressee}`, one.via && `via ${one.via}`].filter(Boolean);
            return make("li", {}, make("blockquote", { dir: "auto" }, quotes(reading, one.at.slice(0, one.quoted))), make("p", { class: "aside" }, words(about.join(", ")), " ", lighter("show the words", one.at, light)));
          }),
        ),
      ),
    ),
  );
}

const LANGUAGES = { en: "English", gu: "ગુજરાતી", hi: "हिन्दी" };

export function drawDigest(reading, light) {
  if (!reading.digests.length) return nothing("No digest was made.");
  const own = reading.digests.findIndex((one) => one.lang === reading.lang.split("-")[0]);
  const parts = reading.digests.map((digest) =>
    make("div", { lang: digest.lang, class: "digest", "data-lang": digest.lang }, digest.sections.map((section) => drawSection(section, digest, reading, light))),
  );
  const buttons = reading.digests.map((digest, at) =>
    make("button", { type: "button", lang: digest.lang, "aria-pressed": "false", "data-lang": digest.lang, on: () => choose(at) }, LANGUAGES[digest.lang] ?? digest.lang),
  );
  function choose(chosen) {
    parts.forEach((part, at) => part.toggleAttribute("hidden", at !== chosen));
    buttons.forEach((button, at) => button.setAttribute("aria-pressed", String(at === chosen)));
  }
  choose(own < 0 ? 0 : own);
  return make("div", {}, make("div", { class: "languages", role: "group", "aria-label": "Language of the digest" }, buttons), parts);
}

function drawSection(section, digest, reading, light) {
  const groups = group(section.lines, (line) => line.group);
  const body = [...groups].map(([name, lines]) => [
    name ? make("h4", {}, words(name)) : null,
    make(
      "ul",
      {},
      lines.map((line) =>
        make("li", {}, lighter([words(line.text)], line.at, light), make("p", { class: "aside evidence" }, quotes(reading, line.at.slice(0, 1)))),
      ),
    ),
  ]);
  return make("section", {}, make("h3", {}, section.title), body.length ? body.flat() : nothing(digest.nothing));
}

export function drawDefects(reading, light) {
  if (!reading.defects.length) return nothing("Nothing was found to be wrong with the text.");
  return make(
    "ul",
    { class: "cards" },
    reading.defects.map((one) =>
      make("li", { class: "card" }, make("h3", {}, lighter(one.type.replaceAll("_", " "), one.at, light)), make("p", {}, quotes(reading, one.at)), one.message ? make("p", {}, words(one.message)) : null),
    ),
  );
}

export function drawMade(reading) {
  const notes = reading.notes.length ? make("ul", {}, reading.notes.map(([code, message]) => make("li", {}, make("code", {}, code), " ", words(message)))) : nothing("No notes.");
  return make("div", {}, facts(reading.made), make("h3", {}, "Notes"), notes);
}
