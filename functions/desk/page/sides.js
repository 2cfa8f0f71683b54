// One order as each side tells it: ours, the channel's, the internal system's, beside each other.

import { h } from "./dom.js";
import { day, departure } from "./moments.js";
import { panel, table } from "./parts.js";
import { named, price, t } from "./words.js";

const PARTS = [
  ["status", (facts) => named("status", facts.status)], ["seats", (facts) => String(facts.seats)],
  ["price", (facts) => price(facts.price, facts.currency)],
  ["starts_at", (facts) => (isDayOnly(facts) ? day(dayOf(facts)) : departure(facts.starts_at))],
  ["version", (facts) => String(facts.version)],
];
const dayOf = (facts) => facts.starts_at.slice(0, 10);
/** A report without times of day gives midnight. */
const isDayOnly = (facts) => facts.starts_at.slice(11, 16) === "00:00";
const LIVE = new Set(["CONFIRMED", "REDEEMED", "PENDING", "sold"]);
const ORDER = ["gangway", "channel", "internal"];

/** `sides` as the back end keeps them: {side: facts, or null where there is no such order}. */
export function sideBySide(sides) {
  const shown = ORDER.filter((side) => side in sides);
  const rows = PARTS.filter(([part]) => shown.some((side) => known(sides[side], part)));
  return panel(t("side_by_side"), table(t("side_by_side"), [
    { label: t("told_part"), cell: ([part]) => t(`part_${part}`) },
    ...shown.map((side) => ({ label: t(`fact_${side}`), cell: ([part, tell]) => told(sides, side, part, tell) })),
  ], rows));
}

/** What one side says of an order, in a line; what older code kept only as a sentence stays one. */
export function toldBy({ sides, told: kept }, side) {
  if (!(side in sides)) return kept[side] && Object.keys(sides).length ? h("span.soft", {}, t("not_asked")) : kept[side];
  if (!sides[side]) return h("span.soft", {}, t("not_there"));
  const row = side === "channel" && kept.row ? `${t("told_row", kept)}: ` : "";
  return row + IN_A_LINE.filter(([part]) => known(sides[side], part)).map(([, tell]) => tell(sides[side])).join(", ");
}

const IN_A_LINE = PARTS.map(([part, tell]) => [part, { seats: (facts) => t("told_seats", { n: facts.seats }), version: (facts) => t("told_version", { n: facts.version }) }[part] || tell]);

function told(sides, side, part, tell) {
  if (!sides[side]) return h("span.soft", {}, t("not_there"));
  if (!known(sides[side], part)) return h("span.soft", {}, t("not_told"));
  const differs = ORDER.some((other) => known(sides[other], part) && differ(part, sides[other], sides[side], tell));
  return differs ? h("strong", {}, tell(sides[side])) : tell(sides[side]);
}

function differ(part, one, other, tell) {
  if (part === "starts_at" && [one, other].some(isDayOnly)) return dayOf(one) !== dayOf(other);
  return compared(part, one, tell) !== compared(part, other, tell);
}

/** A channel knows sold and cancelled only. */
const compared = (part, facts, tell) => (part === "status" && LIVE.has(facts.status) ? "sold" : tell(facts).toLowerCase());

const known = (facts, part) => facts !== null && facts !== undefined && facts[part] !== null && facts[part] !== undefined;
