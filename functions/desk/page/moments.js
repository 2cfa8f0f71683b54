// Days and moments in the operator's zone, whatever zone the dispatcher's computer believes in.

import { locale, t } from "./words.js";

let zone = "Europe/Prague";

export function setZone(name) {
  if (name) zone = name;
}

const inZone = (options, at) => new Intl.DateTimeFormat(locale(), { timeZone: zone, ...options }).format(at);

/** An aware moment as date and time. */
export function moment(text) {
  if (!text) return "";
  return inZone({ day: "numeric", month: "numeric", year: "numeric", hour: "2-digit", minute: "2-digit" }, new Date(text));
}

export function time(text) {
  return text ? inZone({ hour: "2-digit", minute: "2-digit" }, new Date(text)) : "";
}

/** A calendar day such as 2027-05-14, which has no zone of its own. */
export function day(text, options = { weekday: "short", day: "numeric", month: "long", year: "numeric" }) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text ?? "")) return text ?? "";
  return new Intl.DateTimeFormat(locale(), { ...options, timeZone: "UTC" }).format(new Date(`${text}T12:00:00Z`));
}

export const shortDay = (text) => day(text, { day: "numeric", month: "numeric" });

/** The day and local start written in a start such as 2027-05-14T19:00:00+02:00; any other text stays as it is. */
export function departure(text) {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text ?? "")) return text ?? "";
  return t("day_at", { day: day(text.slice(0, 10)), time: text.slice(11, 16) });
}

/** Today where the operator is. */
export function today() {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  return parts.format(new Date());
}

export function plusDays(text, days) {
  const at = new Date(`${text}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

const STEPS = [[86400, "day"], [3600, "hour"], [60, "minute"]];

/** How long ago, in the largest unit that says something: "3 hours ago". */
export function ago(text) {
  const seconds = Math.round((new Date(text) - Date.now()) / 1000);
  const [length, unit] = STEPS.find(([least]) => Math.abs(seconds) >= least) || [60, "minute"];
  return new Intl.RelativeTimeFormat(locale(), { numeric: "auto", style: "short" }).format(Math.trunc(seconds / length), unit);
}

/** Seconds as a length a person compares: 0.4 s, 12 s, 3 min, 2 h. */
export function length(seconds) {
  const [amount, unit] =
    seconds < 90 ? [seconds, "second"] : seconds < 5400 ? [seconds / 60, "minute"] : [seconds / 3600, "hour"];
  const digits = amount < 10 ? 1 : 0;
  const style = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale(), style).format(amount);
}

/** A moment as a `time` element's parts: what to read, and what machines and a pointer see. */
export function timeElement(h, text, shown = ago(text)) {
  return h("time", { datetime: text, title: moment(text) }, shown);
}
