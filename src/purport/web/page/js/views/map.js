// Where it is said to have happened, on Natural Earth's outlines, with no tile and no network. A
// dashed circle is as wide as the place is vague; what could not be placed is counted, not dropped.

import { html, useEffect, useMemo, useRef, useState } from "/static/vendor/preact.js";
import { feature, geoCircle, geoGraticule10, geoNaturalEarth1, geoPath, mesh } from "/static/vendor/geo.js";
import { ask, useAnswer } from "/static/js/asking.js";
import { Chart, roving, useWidth } from "/static/js/charts.js";
import { FilterBar } from "/static/js/filters.js";
import { SHARED, asked, href, only } from "/static/js/route.js";
import { Legend } from "/static/js/marks.js";
import { ExportMenu } from "/static/js/saving.js";
import { Empty, Wrong, waiting } from "/static/js/states.js";
import { ViewHead, useTotal } from "/static/js/viewhead.js";
import { Words, count, counted, plain, quadOf } from "/static/js/words.js";

const EARTH_KM = 6371;
const NEAR = 22; // pixels within which places are drawn as one cluster; more where there are very many
const CROWD = 400; // places in view
let outlines = null;

async function land() {
  outlines ??= await ask("/static/vendor/countries-110m.json").then((world) => ({
    countries: feature(world, world.objects.countries).features,
    borders: mesh(world, world.objects.countries, (a, b) => a !== b),
  }));
  return outlines;
}

/** The view. */
export function WorldMap({ query }) {
  const question = asked(query);
  const state = useAnswer(`/api/map${question ? `?${question}` : ""}`);
  const [world, setWorld] = useState(outlines);
  const [wrong, setWrong] = useState(null);
  useEffect(() => {
    land().then(setWorld, setWrong);
  }, []);
  const places = state.data?.places ?? [];
  const unplaced = state.data?.unplaced ?? 0;
  const total = useTotal("events", question, 1);
  return html`<${ViewHead} title="Map"
    about="where it is said to have happened, as far as the words tell">
      <${ExportMenu} table="events" query=${question} total=${total}
        formats=${["geojson", "csv"]} /><//>
    <${FilterBar} table="events" query=${query} />
    ${wrong && html`<${Wrong} error=${wrong} />`}
    ${waiting(state) ?? (!world ? null : places.length
      ? html`<${Drawn} places=${places} world=${world} unplaced=${unplaced} query=${query} />`
      : html`<${Empty} title="Nothing placed under these filters">
        ${unplaced
          ? html`<a href=${unplacedOf(query)}>${counted(unplaced, "event")}
            </a> without a place on the map.` : html`Take a filter away, or look at <a
              href="/map">the whole map</a>.`}<//>`)}`;
}

const linkOf = (query, places) => {
  const held = only(query, SHARED);
  held.delete("place");
  for (const place of places) held.append("place", place.place ?? place.name);
  return href("/events", held);
};

const unplacedOf = (query) => {
  const held = only(query, SHARED);
  held.set("unplaced", "1");
  return href("/events", held);
};

function Drawn({ places, world, unplaced, query }) {
  const [ref, width] = useWidth();
  const height = Math.round(Math.max(280, Math.min(620, width * 0.52)));
  const base = useMemo(() => fitted(places, width, height), [places, width]);
  const view = useView(base, width, height);
  const path = useMemo(() => geoPath(view.projection), [view.projection]);
  const shapes = useMemo(() => width ? {
    land: world.countries.map((one) => path(one)).join(""),
    borders: path(world.borders),
    lines: path(geoGraticule10()),
  } : null, [path, width]);
  const clusters = useMemo(() => clustersOf(places, view.projection, width, height),
    [places, view.projection, width]);
  const most = Math.max(1, ...clusters.map((c) => c.reports));
  return html`<${Chart} name="map" label="Reports by place" class="map"
      tools=${html`<button type="button" class="button quiet" onClick=${() => view.zoom(1.6)}
        aria-label="Zoom in">+</button>
          <button type="button" class="button quiet" onClick=${() => view.zoom(1 / 1.6)}
            aria-label="Zoom out">−</button>
              <button type="button" class="button quiet" onClick=${view.reset}>Fit</button>`}
      note=${html`${counted(places.length,
        "place")}. A dot's area counts reports; a dashed circle is as wide as the place is vague. ${unplaced > 0 ? html`<a href=${unplacedOf(query)}><b class="num">${count(unplaced)}</b> events could not be placed</a>.` : "Every event is placed."} <${Legend} />`}
      table=${{ heads: ["Place", "Country", "Kind", "Vague within", "Reports", "Incidents"],
        rows: () =>
          [...places].sort((a, b) => b.reports - a.reports).slice(0, 300).map((p) =>
            [html`<a href=${linkOf(query, [p])}><${Words} text=${p.name} limit=${60} /></a>`,
              p.country, p.kind, p.within_km
                ? `${Math.round(p.within_km)} km` : "–", p.reports, p.incidents]) }}>
    <div ref=${ref} class="chart-box">
      ${shapes &&
        html`<svg class="chart" width=${width} height=${height} role="group"
          aria-label="map of reports" onKeyDown=${roving} ...${view.on}>
      <rect class="sea" width=${width} height=${height}></rect>
      <path class="graticule" d=${shapes.lines}></path><path class="land" d=${shapes.land}></path>
        <path class="border" d=${shapes.borders}></path>
      ${clusters.filter((c) => c.places.length === 1 && c.places[0].within_km > 15).map((c) =>
        html`<path class="within"
          d=${path(geoCircle().center([c.places[0].lon,
            c.places[0].lat]).radius((c.places[0].within_km / EARTH_KM) * (180 / Math.PI))())}>
              </path>`)}
      ${clusters.map((c, i) => html`<${Dot} c=${c} i=${i} most=${most} query=${query} />`)}
      <g class="dot-words" aria-hidden="true">
        ${clusters.map((c) => html`<${DotWords} c=${c} most=${most} />`)}</g>
    </svg>`}</div><//>`;
}

/** The quad class that most reports of a cluster are of. */
function mainType(places) {
  const sums = {};
  for (const place of places) for (const [type, n] of Object.entries(place.types ??
    {})) sums[type] = (sums[type] ?? 0) + n;
  return Object.entries(sums).sort((a, b) => b[1] - a[1]);
}

/** A dot's radius in pixels: its area counts reports; smaller on small screens. */
const radius = (c, most) => 4 + (innerWidth < 600 ? 8 : 14) * Math.sqrt(c.reports / most);

function Dot({ c, i, most, query }) {
  const r = radius(c, most);
  const types = mainType(c.places);
  const name = `${c.places.slice(0, 4).map((p) =>
    plain(p.name, 40)).join(", ")}${c.places.length > 4
      ? ` and ${c.places.length - 4} more` : ""}: ${counted(c.reports,
        "report")}, ${counted(c.incidents, "incident")}; mostly ${types.slice(0, 2).map(([t]) =>
          t).join(", ")}`;
  return html`<a href=${linkOf(query, c.places)} data-mark tabindex=${i ? -1 : 0}
    aria-label=${name}><title>${name}</title>
    <circle class=${`dot fill-${quadOf(types[0]?.[0])}`} cx=${c.x} cy=${c.y} r=${r}></circle>
    ${c.places.length > 1 &&
      html`<circle class="cluster-ring" cx=${c.x} cy=${c.y} r=${r + 2.5}></circle>`}
</a>`;
}

/** What is written at the dots; outside the links, whose names say it all. */
function DotWords({ c, most }) {
  const r = radius(c, most);
  return html`${r > 8 &&
    html`<text class="dot-count" x=${c.x} y=${c.y + 3.5} text-anchor="middle">${count(c.reports)}
      </text>`}
    ${c.label &&
      html`<text class="dot-label" text-anchor=${c.label}
        x=${c.label === "start" ? c.x + r + 5 : c.x - r - 5} y=${c.y + 3.5}>
          ${plain(c.places[0].name, 22)}${c.places.length > 1 ? ` +${c.places.length - 1}` : ""}
            </text>`}`;
}

/** Places nearer than NEAR pixels drawn together; the biggest keep their labels where there is room. */
function clustersOf(places, projection, width, height) {
  const clusters = [];
  const points = places.map((place) => ({ place, at: projection([place.lon, place.lat]) }))
    .filter(({ at }) => at && at[0] > -40 && at[0] < width + 40 && at[1] > -40 &&
      at[1] < height + 40)
    .sort((a, b) => b.place.reports - a.place.reports);
  const reach = points.length > CROWD ? 1.8 * NEAR : NEAR;
  for (const { place, at } of points) {
    const near = clusters.find((c) => Math.hypot(c.x - at[0], c.y - at[1]) < reach);
    if (near) {
      near.places.push(place);
      near.reports += place.reports;
      near.incidents += place.incidents;
    } else {
      clusters.push({ x: at[0], y: at[1], places: [place], reports: place.reports,
        incidents: place.incidents });
    }
  }
  const taken = [];
  for (const c of clusters) {
    const wide = 10 + (plain(c.places[0].name, 22).length + (c.places.length > 1 ? 3 : 0)) * 5.7;
    const r = 2 + radius(c, Math.max(1, clusters[0].reports));
    const right = { side: "start", l: c.x + r, r: c.x + r + wide, t: c.y - 8, b: c.y + 8 };
    const left = { side: "end", l: c.x - r - wide, r: c.x - r, t: c.y - 8, b: c.y + 8 };
    const free = [right, left].find((box) => box.l > 0 && box.r < width
      && taken.every((o) => box.r < o.l || box.l > o.r || box.b < o.t || box.t > o.b)
      && clusters.every((o) => o === c || o.x + 9 < box.l || o.x - 9 > box.r || o.y + 9 < box.t ||
        o.y - 9 > box.b));
    if (free) taken.push(free);
    c.label = free?.side ?? null;
  }
  return clusters;
}

function fitted(places, width, height) {
  const projection = geoNaturalEarth1();
  if (!width) return projection;
  const points = { type: "MultiPoint", coordinates: places.map((p) => [p.lon, p.lat]) };
  const box = [[48, 36], [width - 90, height - 36]];
  projection.fitExtent(box, points);
  // One place, or a few close together, still show the countries around them.
  const most = (width / (2 * Math.PI)) * 9;
  if (!Number.isFinite(projection.scale()) || projection.scale() > most) {
    const middle = places.reduce(([x, y], p) =>
      [x + p.lon / places.length, y + p.lat / places.length], [0, 0]);
    projection.scale(most).translate([0, 0]);
    const [x, y] = projection(middle);
    projection.translate([width / 2 - x, height / 2 - y]);
  }
  return projection;
}

/** Zoom and pan as a change of the projection: circles and labels keep their size. */
function useView(base, width, height) {
  const [k, set] = useState({ k: 1, x: 0, y: 0 });
  useEffect(() => set({ k: 1, x: 0, y: 0 }), [base]);
  const from = useRef(null);
  const moved = useRef(false);
  const projection = useMemo(() => {
    const [tx, ty] = base.translate();
    return geoNaturalEarth1().scale(base.scale() * k.k).translate([tx * k.k + k.x, ty * k.k + k.y]);
  }, [base, k]);
  const zoom = (by, at = [width / 2, height / 2]) => set((v) => {
    const next = Math.min(60, Math.max(0.2, v.k * by));
    const f = next / v.k;
    return { k: next, x: at[0] - (at[0] - v.x) * f, y: at[1] - (at[1] - v.y) * f };
  });
  const on = {
    onPointerDown: (e) => {
      from.current = [e.clientX, e.clientY];
      moved.current = false;
    },
    onPointerMove: (e) => {
      if (!from.current || e.buttons === 0) return;
      const [dx, dy] = [e.clientX - from.current[0], e.clientY - from.current[1]];
      if (!moved.current && Math.hypot(dx, dy) < 4) return;
      moved.current = true;
      from.current = [e.clientX, e.clientY];
      set((v) => ({ ...v, x: v.x + dx, y: v.y + dy }));
    },
    onPointerUp: () => {
      from.current = null;
    },
    onPointerLeave: () => {
      from.current = null;
    },
    onClickCapture: (e) => moved.current && (e.preventDefault(), e.stopPropagation()),
    onDragStart: (e) => e.preventDefault(),
    onWheel: (e) => {
      if (!e.ctrlKey && !e.shiftKey) return;
      e.preventDefault();
      const box = e.currentTarget.getBoundingClientRect();
      zoom(e.deltaY < 0 ? 1.25 : 0.8, [e.clientX - box.left, e.clientY - box.top]);
    },
    onDblClick: (e) => {
      const box = e.currentTarget.getBoundingClientRect();
      zoom(2, [e.clientX - box.left, e.clientY - box.top]);
    },
  };
  return { projection, zoom, reset: () => set({ k: 1, x: 0, y: 0 }), on };
}
