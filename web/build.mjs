// Builds what the page carries: one script, one style sheet with its fonts inside, the outlines of the countries.
// Run `npm ci && npm run build` in this folder; the output is committed, so that users need no Node.
import { build } from "esbuild";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const out = process.argv[2] ?? "../src/ghatna/page/assets";
mkdirSync(out, { recursive: true });

await build({
  entryPoints: { page: "src/page.js" },
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  charset: "ascii",
  legalComments: "none",
  outdir: out,
});
await build({
  entryPoints: { page: "src/page.css" },
  bundle: true,
  minify: true,
  loader: { ".woff2": "dataurl" },
  legalComments: "none",
  outdir: out,
});

// Countries by their ISO 3166-1 alpha-2 code, as a reading names them.
const codes = JSON.parse(readFileSync("src/iso3166.json", "utf8"));
const atlas = JSON.parse(readFileSync("node_modules/world-atlas/countries-110m.json", "utf8"));
const countries = atlas.objects.countries;
for (const country of countries.geometries) {
  country.id = codes[country.id] ?? (country.properties.name === "Kosovo" ? "xk" : "");
}
delete atlas.objects.land;
writeFileSync(`${out}/countries.json`, JSON.stringify(atlas));

const notices = [
  ["d3-geo, d3-array, internmap, topojson-client, world-atlas (ISC)", "node_modules/d3-geo/LICENSE"],
  ["topojson-client (ISC)", "node_modules/topojson-client/LICENSE"],
  ["world-atlas (ISC); data: Natural Earth, public domain", "node_modules/world-atlas/LICENSE"],
  ["Noto Sans Gujarati (SIL OFL 1.1)", "node_modules/@fontsource/noto-sans-gujarati/LICENSE"],
  ["Noto Sans Devanagari (SIL OFL 1.1)", "node_modules/@fontsource/noto-sans-devanagari/LICENSE"],
];
const texts = notices.map(([name, file]) => `${name}\n\n${readFileSync(file, "utf8").trim()}\n`);
writeFileSync(`${out}/LICENSES.txt`, texts.join(`\n${"=".repeat(80)}\n\n`));
