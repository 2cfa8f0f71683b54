// The back end's routes by what they do (docs/desk-api.md). What views are given is made here, nowhere else.

import { call } from "./api.js";
import { currentLanguage } from "./words.js";

const id = encodeURIComponent;
const MOST_PAGES = 10;

// -- exceptions

/** Open cases and those that somebody has taken, oldest first. */
export async function cases() {
  const some = await Promise.all([casesThatAre("open"), casesThatAre("taken")]);
  return some.flat().sort((one, other) => one.created_at.localeCompare(other.created_at));
}

async function casesThatAre(state) {
  const found = [];
  let after = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await call("GET", "cases", { query: { state, after } });
    found.push(...answer.cases);
    after = answer.cursor;
    if (!after) break;
  }
  return found;
}

export async function countOpen() {
  const { open } = await call("GET", "cases/counts");
  return Object.values(open).reduce((sum, n) => sum + n, 0);
}

export const oneCase = (key) => call("GET", `cases/${id(key)}`);
export const takeCase = (one) => call("POST", `cases/${id(one.id)}/take`);
export const releaseCase = (one) => call("POST", `cases/${id(one.id)}/release`);
export const closeCase = (one, reason) => call("POST", `cases/${id(one.id)}/close`, { body: { reason } });
export const repairCase = (one, body) => call("POST", `cases/${id(one.id)}/repair`, { body });

/** A mail of a case as it came, null if it cannot be had: the case is shown without it. */
export function caseMail(one, key) {
  return call("GET", `cases/${id(one.id)}/mail`, { query: { key }, as: "file" }).then((answer) => answer.text(), () => null);
}

/** The id under which a case is asked for: its key in URL-safe base64. */
export function caseId(key) {
  const bytes = String.fromCharCode(...new TextEncoder().encode(key));
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

// -- the catalogue

const known = {};

/** {products: [{id, name, options: [{id, name, times, units, resources}]}], resources: [{id, name, seats}], currency} */
export function catalogue() {
  const language = currentLanguage();
  known[language] ??= call("GET", "catalogue", { query: { language } }).catch((error) => {
    delete known[language];
    throw error;
  });
  return known[language];
}

export const products = () => catalogue().then((answer) => answer.products);
export const boats = () => catalogue().then((answer) => answer.resources);

// -- orders

/** {orders, complete}: `complete` is false if there are more than are shown. Each order has its product's name. */
export async function findOrders(q) {
  const [answer, sold] = await Promise.all([call("GET", "orders", { query: { q } }), products()]);
  const names = Object.fromEntries(sold.map((product) => [product.id, product.name]));
  return { ...answer, orders: answer.orders.map((one) => ({ ...one, product_name: names[one.product_id] || one.product_id })) };
}

export const order = (name) => call("GET", `orders/${id(name)}`, { query: { language: currentLanguage() } }).then(({ order: one, ...more }) => ({ ...one, ...more }));
export const orderSource = (one) => call("GET", `orders/${id(one.id)}/source`, { as: "file" }).then((answer) => answer.text());
export const phoneOrder = (body) => call("POST", "orders", { body });
export const changeOrder = (one, body) => call("POST", `orders/${id(one.id)}/change`, { body });
export const cancelOrder = (one, reason) => call("POST", `orders/${id(one.id)}/cancel`, { body: { reason } });
export const confirmOrder = (one) => call("POST", `orders/${id(one.id)}/confirm`);
export const handOverAgain = (one) => call("POST", `orders/${id(one.id)}/hand-over`);

// -- imports

export function lookAtFile({ kind, partner, file }) {
  const body = new FormData();
  body.set("kind", kind);
  if (kind === "orders") body.set("partner", partner);
  body.set("file", file);
  return call("POST", "imports", { body });
}

export const applyImport = (look, valid_only) => call("POST", `imports/${id(look.id)}/apply`, { body: { hash: look.hash, valid_only } });

// -- managing

export const numbers = (from, to) => call("GET", "numbers", { query: { from, to } });
export const partners = () => call("GET", "partners").then((answer) => answer.partners.map(flat));
export const partner = (name) => call("GET", `partners/${id(name)}`).then(flat);
const flat = ({ partner: one, ...more }) => ({ ...one, ...more });
export const savePartner = (name, body) => call("PUT", `partners/${id(name)}`, { body });
export const issueKey = (one, body) => call("POST", `partners/${id(one.id)}/keys`, { body });
export const rotateKey = (one, overlap_hours) => call("POST", `partners/${id(one.id)}/keys/rotate`, { body: { overlap_hours } });
export const revokeKey = (one, key) => call("POST", `partners/${id(one.id)}/keys/${id(key.id)}/revoke`);
export const reconciliation = () => call("GET", "reconciliation");
export const reconcileNow = () => call("POST", "reconciliation");

export function compareReport({ partner: name, file }) {
  const body = new FormData();
  body.set("partner", name);
  body.set("file", file);
  return call("POST", "reconciliation/report", { body });
}

export const compareOrder = (one) => call("POST", "reconciliation/heal", { body: { order_ids: [one.id] } });
export const audit = (query) => call("GET", "audit", { query });
export const staff = () => call("GET", "staff").then((answer) => answer.staff);
export const newStaff = (body) => call("POST", "staff", { body });
export const changeStaff = (name, body) => call("POST", `staff/${id(name)}/change`, { body });
export const changePassword = (old, fresh) => call("POST", "password", { body: { old, new: fresh } });
export const me = () => call("GET", "me");
