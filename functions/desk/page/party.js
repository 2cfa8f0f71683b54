// How many guests of each kind: one number field for each kind an option sells.

import { field } from "./forms.js";
import { unitName } from "./words.js";

const PREFIX = "unit_";

/** Fields for the kinds that the option sells, filled with `counts` by unit id. */
export function partyFields(product, optionId, counts = {}) {
  const option = product?.options.find((known) => known.id === optionId) || product?.options[0];
  return (option?.units || []).map((unit) =>
    field({ name: PREFIX + unit, label: unitName(unit), type: "number", min: 0, max: 500, value: counts[unit] ?? 0 }));
}

/** {unit id: number} of the form's values, kinds with nobody left out. */
export function partyOf(values) {
  const given = Object.entries(values).filter(([name, n]) => name.startsWith(PREFIX) && n);
  return Object.fromEntries(given.map(([name, n]) => [name.slice(PREFIX.length), n]));
}
