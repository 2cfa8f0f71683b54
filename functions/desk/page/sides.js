// One order as each side tells it: ours, the channel's, the internal system's, beside each other.

import { h } from "./dom.js";
import { departure } from "./moments.js";
import { panel, table } from "./parts.js";
import { named, price, t } from "./words.js";

const PARTS = [
  ["status", (facts) => named("status", facts.status)], ["seats", (facts) => String(facts.seats)],
  ["price", (facts) => price(facts.price, facts.currency)], ["starts_at", (facts) => departure(facts.starts_at)],
  ["version", (facts) => String(facts.version)],
];
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

function told(sides, side, part, tell) {
  if (!sides[side]) return h("span.soft", {}, t("not_there"));
  if (!known(sides[side], part)) return h("span.soft", {}, t("not_told"));
  const differs = ORDER.some((other) => known(sides[other], part) && compared(part, sides[other], tell) !== compared(part, sides[side], tell));
  return differs ? h("strong", {}, tell(sides[side])) : tell(sides[side]);
}

/** A channel knows sold and cancelled only. */
const compared = (part, facts, tell) => (part === "status" && LIVE.has(facts.status) ? "sold" : tell(facts).toLowerCase());

const known = (facts, part) => facts !== null && facts !== undefined && facts[part] !== null && facts[part] !== undefined;
