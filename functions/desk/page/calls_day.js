// The routes of the day's work: departures, manifests, moves (docs/desk-api.md).

import { call } from "./api.js";
import { catalogue } from "./calls.js";

const where = (one) => ({ resource: one.resource, day: one.day, start: one.start });

/** The day's departures by start, each with the names of its boat and of what it sells. */
export async function day(on) {
  const [answer, known] = await Promise.all([call("GET", "departures", { query: { day: on } }), catalogue()]);
  const sold = namesOf(known.products);
  const boats = Object.fromEntries(known.resources.map((boat) => [boat.id, boat.name]));
  return answer.departures.map((one) => shaped(one, sold, boats));
}

function namesOf(sold) {
  return Object.fromEntries(sold.flatMap((product) => product.options.map((option) => [
    `${product.id}/${option.id}`, product.options.length > 1 ? `${product.name} – ${option.name || option.id}` : product.name,
  ])));
}

function shaped(one, sold, boats) {
  const products = one.sells.map((key) => sold[key] || key);
  return { ...one, resource: one.resource_id, resource_name: boats[one.resource_id] || products[0], seats: one.by_channel, products };
}

/** One of them, or null if it is not planned. */
export async function departure(resource, on, start) {
  return (await day(on)).find((one) => one.resource === resource && one.start === start) ?? null;
}

export const manifest = (one) => call("GET", "manifest", { query: where(one) });
export const manifestCsv = (one) => ["manifest/csv", where(one)];
export const setCapacity = (one, capacity, pools) => call("POST", "departures/capacity", { body: { ...where(one), capacity, ...(Object.keys(pools).length ? { pools } : {}) } });
export const lookAtMove = (one, to) => call("POST", "departures/move", { body: { ...where(one), to, dry_run: true } });
export const move = (one, to) => call("POST", "departures/move", { body: { ...where(one), to, dry_run: false } });

export function switchSales(one, stopped) {
  return call("POST", "departures/sales", { body: { resource: one.resource, first_day: one.day, last_day: one.day, start: one.start, stopped } });
}

/** Where one option may be sold on that day: [{start, resource_name, free}]. */
export async function slots(product, option, on) {
  const key = `${product}/${option}`;
  const open = (await day(on)).filter((one) => one.sells.includes(key) && !one.closed.includes("*") && !one.closed.includes(key));
  return open.map((one) => ({ start: one.start, resource_name: one.resource_name, free: freeFor(one, option) }));
}

function freeFor(one, option) {
  if (one.is_chartered) return 0;
  return Math.max(0, Math.min(one.free, one.pools?.[option]?.free ?? one.free));
}
