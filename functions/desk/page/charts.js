// Drawn numbers: plain SVG with a sentence for a screen reader; the same numbers always stand in a table beside it.

import { h } from "./dom.js";
import { channelName } from "./parts.js";
import { count } from "./words.js";

const KNOWN = ["octo", "getyourguide", "viator", "tripadvisor", "bookingcom", "widget", "email", "telephone", "planning", "import", "desk"];

/** One colour per channel, the same wherever it is drawn. */
export function colour(channel) {
  const at = KNOWN.indexOf(channel);
  return `c${(at < 0 ? KNOWN.length : at) % 10}`;
}

/** Seats of one departure: a part for each channel and the free rest, as wide as the capacity. */
export function seatBar(parts, capacity, label) {
  const whole = Math.max(capacity, parts.reduce((sum, [, n]) => sum + n, 0), 1);
  let from = 0;
  const drawn = parts.map(([channel, n]) => {
    const x = from;
    from += n;
    return h(`rect.${colour(channel)}`, { x: (100 * x) / whole, y: 0, width: (100 * n) / whole, height: 10 },
      h("title", {}, `${channelName(channel)} ${n}`));
  });
  return h("svg.bar", { viewBox: "0 0 100 10", preserveAspectRatio: "none", role: "img", "aria-label": label },
    h("rect.free", { x: 0, y: 0, width: 100, height: 10 }), ...drawn);
}

/** What the colours mean, with a number for each channel where there are `numbers`. */
export function legend(channels, numbers = {}) {
  if (!channels.length) return null;
  const told = (channel) => (channel in numbers ? ` ${count(numbers[channel])}` : "");
  return h("ul.legend", {}, ...channels.map((channel) =>
    h("li", {}, h(`span.swatch.${colour(channel)}`, { "aria-hidden": "true" }), channelName(channel) + told(channel))));
}

const WIDE = 720, HIGH = 220, LEFT = 44, BOTTOM = 26, TOP = 8;

/** Stacked columns: rows of {label, short, parts: [[channel, n]]}. */
export function columns(rows, label) {
  const totals = rows.map((row) => row.parts.reduce((sum, [, n]) => sum + n, 0));
  const top = roundUp(Math.max(...totals, 1));
  const step = (WIDE - LEFT) / Math.max(rows.length, 1);
  const y = (n) => TOP + (HIGH - TOP - BOTTOM) * (1 - n / top);
  const every = Math.ceil(rows.length / 12);
  return h("svg.chart", { viewBox: `0 0 ${WIDE} ${HIGH}`, role: "img", "aria-label": label },
    ...lines(top, y),
    ...rows.flatMap((row, at) => column(row, LEFT + at * step, step, y)),
    ...rows.map((row, at) => at % every ? null : h("text", { x: LEFT + at * step + step / 2, y: HIGH - 8, "text-anchor": "middle" }, row.short)));
}

function lines(top, y) {
  return [0, 0.5, 1].flatMap((part) => [
    h("line.grid", { x1: LEFT, x2: WIDE, y1: y(top * part), y2: y(top * part) }),
    h("text", { x: LEFT - 6, y: y(top * part) + 4, "text-anchor": "end" }, count(top * part)),
  ]);
}

function column(row, x, step, y) {
  let from = 0;
  return row.parts.map(([channel, n]) => {
    const low = from;
    from += n;
    return h(`rect.${colour(channel)}`, { x: x + step * 0.15, width: step * 0.7, y: y(from), height: Math.max(y(low) - y(from), 0) },
      h("title", {}, `${row.label}: ${channelName(channel)} ${count(n)}`));
  });
}

function roundUp(number) {
  const power = 10 ** Math.floor(Math.log10(number));
  return [1, 2, 4, 6, 8, 10].map((n) => n * power).find((n) => n >= number);
}
