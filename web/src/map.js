// The map of what has a place: countries as areas, other areas as rings, points only where a point is meant.
import { geoGraticule10, geoNaturalEarth1, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import { draw, make, nothing, words } from "./dom.js";
import { lighter } from "./panels.js";

const NARROW = matchMedia("(max-width: 40rem)").matches; // names stay readable where the map is small
const WIDTH = NARROW ? 400 : 720;
const HEIGHT = NARROW ? 300 : 400;
const MARGIN = NARROW ? 28 : 40;
const WIDE = 180; // degrees: places farther apart than this need the whole world
const SMALLEST = 8; // degrees: a single town is shown with its surroundings

const PRECISION = { country: "a country, drawn as an area", area: "an area, its extent not drawn", point: "a point" };

/** Draws the map of one reading and the list of its places. */
export function drawMap(reading, atlas, light) {
  if (!reading.where.length) return nothing("No place was read.");
  const land = feature(atlas, atlas.objects.countries).features;
  const happened = new Set(reading.events.map((event) => event.place).filter(Boolean));
  const byCode = new Map(land.filter((one) => one.id).map((one) => [one.id, one]));
  const places = reading.where.map((place) => ({
    ...place,
    outline: place.shape === "country" ? byCode.get(place.country) ?? null : null,
    here: happened.has(place.id),
    known: place.lat !== null && place.lon !== null,
  }));
  const drawn = places.filter((place) => place.outline || place.known);
  const holder = make("div", { class: "holder" });
  let close = drawn.length > 0;
  const button = make("button", { type: "button", "aria-pressed": String(close) }, "Zoom to the places");
  const paint = () => holder.replaceChildren(drawSvg(land, drawn, close, light));
  button.addEventListener("click", () => {
    close = !close;
    button.setAttribute("aria-pressed", String(close));
    paint();
  });
  paint();
  return make(
    "div",
    { class: "map" },
    drawn.length ? button : nothing("None of the places has a position; no centre stands in for one."),
    holder,
    drawLegend(),
    drawList(places, reading, light),
    make("p", { class: "aside" }, "Outlines: Natural Earth, 1:110 million, public domain. It draws borders as they are in fact held; others are claimed."),
  );
}

function drawSvg(land, drawn, close, light) {
  const svg = draw("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": `Map with ${drawn.length} places; the list below names them` });
  const projection = geoNaturalEarth1();
  const box = close ? boundsOf(drawn) : { type: "Sphere" };
  projection.fitExtent([[MARGIN, MARGIN], [WIDTH - MARGIN, HEIGHT - MARGIN]], box).clipExtent([[0, 0], [WIDTH, HEIGHT]]);
  const path = geoPath(projection);
  const areas = new Map(drawn.filter((place) => place.outline).map((place) => [place.outline, place]));
  svg.append(draw("path", { class: "sea", d: path({ type: "Sphere" }) ?? "" }), draw("path", { class: "grid", d: path(geoGraticule10()) ?? "" }));
  for (const country of land) {
    const place = areas.get(country);
    const line = path(country);
    if (!line) continue;
    const shape = draw("path", { class: place ? `area${place.here ? " here" : ""}` : "land", d: line });
    if (place) {
      shape.append(draw("title", {}, label(place)));
      shape.addEventListener("click", () => light(place.at, shape));
    }
    svg.append(shape);
  }
  const taken = [];
  for (const place of drawn) {
    const at = place.outline ? path.centroid(place.outline) : projection([place.lon, place.lat]);
    if (!at || !Number.isFinite(at[0])) continue;
    if (!place.outline) svg.append(drawSpot(place, at, light));
    const name = writeName(place, at, taken);
    if (name) svg.append(name);
  }
  return svg;
}

function drawSpot(place, [x, y], light) {
  const shape = place.shape === "point" ? draw("circle", { class: `point${place.here ? " here" : ""}`, cx: x, cy: y, r: 5 }) : draw("circle", { class: `ring${place.here ? " here" : ""}`, cx: x, cy: y, r: 14 });
  shape.append(draw("title", {}, label(place)));
  shape.addEventListener("click", () => light(place.at, shape));
  return shape;
}

/** Writes a name beside its place, unless it would cover another or the edge. */
function writeName(place, [x, y], taken) {
  const whole = place.english && place.name === place.name.toUpperCase() && /[A-Z]/.test(place.name) ? place.english : place.name;
  const text = whole.length > 24 ? `${whole.slice(0, 23)}…` : whole;
  const width = 8 * text.length;
  const spots = place.outline ? [[x - width / 2, y]] : [[x + 9, y + 4], [x - 9 - width, y + 4], [x - width / 2, y - 12], [x - width / 2, y + 22]];
  for (const [left, base] of spots) {
    const box = [left, base - 13, left + width, base + 5];
    const inside = box[0] >= 0 && box[1] >= 0 && box[2] <= WIDTH && box[3] <= HEIGHT;
    if (!inside || taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) continue;
    taken.push(box);
    return draw("text", { x: left, y: base }, text);
  }
  return null;
}

const label = (place) => `${place.name}${place.english && place.english !== place.name ? ` (${place.english})` : ""}: ${PRECISION[place.shape]}`;

/** A box around the places, never smaller than some degrees; of a far-flung country only the largest part counts. */
function boundsOf(drawn) {
  const points = [];
  for (const place of drawn) {
    if (place.outline) points.push(...largestRing(place.outline.geometry));
    else points.push([place.lon, place.lat]);
  }
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  const grow = (low, high, most) => {
    const lack = Math.max(0, SMALLEST - (high - low)) / 2;
    return [Math.max(-most, low - lack - 1), Math.min(most, high + lack + 1)];
  };
  const [west, east] = grow(Math.min(...xs), Math.max(...xs), 180);
  const [south, north] = grow(Math.min(...ys), Math.max(...ys), 85);
  if (east - west > WIDE) return { type: "Sphere" };
  return { type: "MultiPoint", coordinates: [[west, south], [west, north], [east, south], [east, north]] };
}

function largestRing(geometry) {
  const rings = geometry.type === "Polygon" ? [geometry.coordinates[0]] : geometry.coordinates.map((polygon) => polygon[0]);
  const size = (ring) => {
    let west = 180, east = -180, south = 90, north = -90;
    for (const [x, y] of ring) {
      west = Math.min(west, x); east = Math.max(east, x); south = Math.min(south, y); north = Math.max(north, y);
    }
    return (east - west) * (north - south);
  };
  return rings.reduce((best, ring) => (size(ring) > size(best) ? ring : best));
}

function drawLegend() {
  const key = (shape, text) => make("li", {}, draw("svg", { viewBox: "0 0 28 28", width: 22, height: 22, "aria-hidden": "true" }, shape), text);
  return make(
    "ul",
    { class: "legend", "aria-label": "Legend" },
    key(draw("rect", { class: "area here", x: 3, y: 5, width: 22, height: 18 }), "country in which something happened"),
    key(draw("rect", { class: "area", x: 3, y: 5, width: 22, height: 18 }), "country that is spoken of"),
    key(draw("circle", { class: "ring", cx: 14, cy: 14, r: 11 }), "area: somewhere near, extent not drawn"),
    key(draw("circle", { class: "point here", cx: 14, cy: 14, r: 6 }), "point: a town or site"),
  );
}

function drawList(places, reading, light) {
  const rows = places.map((place) =>
    make(
      "li",
      {},
      lighter([words(place.name, reading.lang)], place.at, light),
      make("span", { class: "aside" }, place.english && place.english !== place.name ? ` ${place.english}` : "", place.country ? `, ${place.country.toUpperCase()}` : "", place.outline || place.known ? ` – ${PRECISION[place.shape]}` : " – position not known, not drawn", place.here ? "; something happened here" : ""),
    ),
  );
  return make("ul", { class: "places" }, rows);
}
