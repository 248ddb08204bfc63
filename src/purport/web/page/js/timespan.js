// Two sliders over the record's time, and a button that lets time run: from and to, in the URL.

import { html, useEffect, useRef, useState } from "/static/vendor/preact.js";
import { dayNumber, isoDay } from "/static/js/charts.js";
import { changed, go } from "/static/js/route.js";
import { day } from "/static/js/words.js";

/** The control; `first` and `last` are the record's own days. */
export function TimeSpan({ query, first, last }) {
  const a = dayNumber(first);
  const b = Math.max(dayNumber(last), a + 1);
  const now = [query.get("from") ? dayNumber(query.get("from")) : a,
    query.get("to") ? dayNumber(query.get("to")) : b];
  const [typed, set] = useState(now);
  const timer = useRef(null);
  const running = useRef(null);
  const [runs, setRuns] = useState(false);
  useEffect(() => set(now), [query.get("from"), query.get("to"), first, last]);
  useEffect(() => () => clearInterval(running.current), []);
  const keep = ([from, to]) =>
    go(changed({ from: from <= a ? null : isoDay(from), to: to >= b ? null : isoDay(to) }),
      { replace: true, keepScroll: true });
  const slide = (which) => (event) => {
    const value = Number(event.target.value);
    const next = which === 0
      ? [Math.min(value, typed[1]), typed[1]] : [typed[0], Math.max(value, typed[0])];
    set(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => keep(next), 180);
  };
  const run = () => {
    clearInterval(running.current);
    if (runs) {
      setRuns(false);
      return;
    }
    setRuns(true);
    const step = Math.max(1, (b - a) / 40);
    let to = typed[1] >= b ? typed[0] : typed[1];
    running.current = setInterval(() => {
      to = Math.min(b, to + step);
      keep([typed[0], Math.round(to)]);
      if (to >= b) {
        clearInterval(running.current);
        setRuns(false);
      }
    }, 450);
  };
  return html`<div class="time-span no-print" role="group" aria-label="Time shown">
    <button type="button" class="button" onClick=${run} aria-pressed=${runs}>
      ${runs ? "❚❚ Stop" : "▶ Let time run"}</button>
    <label><span>from <b class="num">${day(isoDay(typed[0]))}</b></span>
      <input type="range" min=${a} max=${b} value=${typed[0]} onInput=${slide(0)}
        aria-valuetext=${day(isoDay(typed[0]))} /></label>
    <label><span>to <b class="num">${day(isoDay(typed[1]))}</b></span>
      <input type="range" min=${a} max=${b} value=${typed[1]} onInput=${slide(1)}
        aria-valuetext=${day(isoDay(typed[1]))} /></label>
    ${(query.has("from") || query.has("to")) &&
      html`<button type="button" class="button quiet"
        onClick=${() => keep([a, b])}>all time</button>`}
  </div>`;
}

/** The days between which the record has events, under no filter of time. */
export const boundsOf = (overview) =>
  (overview?.first && overview?.last
    ? [overview.first.slice(0, 10), overview.last.slice(0, 10)] : null);
