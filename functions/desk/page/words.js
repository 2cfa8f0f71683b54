// The words of the language in use, its plurals, numbers and prices. Texts are in cs.js and en.js, key by key the same.

import cs from "./cs.js";
import en from "./en.js";
import DECIMALS from "./decimals.js";

const TEXTS = { cs, en };
const LOCALES = { cs: "cs-CZ", en: "en-GB" };
const REMEMBERED = "gangway-desk:language";

export const languages = Object.keys(TEXTS);
let language = "en";

/** The language chosen last, else the browser's first one that we speak. */
export function chooseLanguage() {
  const asked = [remembered(), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  setLanguage(asked.find((tag) => TEXTS[tag]) || "en");
}

export function setLanguage(chosen) {
  language = chosen;
  document.documentElement.lang = chosen;
  try {
    localStorage.setItem(REMEMBERED, chosen);
  } catch {
    // A browser may forbid it; then the choice lasts until the reload.
  }
}

function remembered() {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}

export const currentLanguage = () => language;
export const locale = () => LOCALES[language];

export function has(name) {
  return Object.hasOwn(TEXTS[language], name);
}

/** The text of that name; one that counts has its form chosen by `values.n`. */
export function t(name, values = {}) {
  if (!has(name)) return name;
  let text = TEXTS[language][name];
  if (typeof text === "object") text = text[new Intl.PluralRules(locale()).select(values.n)] || text.other;
  return text.replace(/\{(\w+)\}/g, (_, key) => shown(values[key]));
}

function shown(value) {
  return typeof value === "number" ? count(value) : String(value ?? "");
}

/** The text of `family_code`, or the code itself in words: what the page has no text for is still said. */
export function named(family, code) {
  const name = `${family}_${code}`;
  return has(name) ? t(name) : String(code ?? "").replaceAll("_", " ");
}

export const count = (number) => new Intl.NumberFormat(locale()).format(number);

export function percent(share) {
  return new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 1 }).format(share);
}

/** Minor units of a currency, e.g. 139050 CZK as 1 390,50 Kč; without a currency just the number, as it is not known. */
export function price(amount, currency) {
  const decimals = DECIMALS[currency] ?? 2;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const style = currency ? { style: "currency", currency, ...digits } : digits;
  return new Intl.NumberFormat(locale(), style).format(amount / 10 ** decimals);
}

/** A kind of ticket as people call it. */
export const unitName = (unit) => named("unit", unit);

/** Czech sorting for Czech names. */
export function inOrder(one, other) {
  return new Intl.Collator(locale()).compare(one, other);
}
