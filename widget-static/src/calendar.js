// A month as a grid of days, after the ARIA pattern of a date grid: one day is in the tab order, arrows move it.

import { h } from "./dom.js";

const MOVES = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export function addDays(day, count) {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

export function monthOf(day, count = 0) {
  const date = new Date(`${day.slice(0, 7)}-01T12:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 7);
}

export function daysIn(month) {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
}

const isBookable = (room) => room === "AVAILABLE" || room === "LIMITED";

/** `rooms` maps days to grades, null while they are loading. `onPick(day)`, `onMonth(month, focusDay)`. */
export function calendarView({ words, month, rooms, today, chosen, focus, onPick, onMonth }) {
  const first = `${month}-01`;
  const days = Array.from({ length: daysIn(month) }, (_, n) => addDays(first, n));
  const blank = (new Date(`${first}T12:00:00Z`).getUTCDay() + 6) % 7;
  const bookable = days.filter((day) => rooms && isBookable(rooms.get(day)));
  const entry = [focus, chosen].find((day) => day && day.startsWith(month)) || bookable[0] || days[0];
  const cells = [...Array(blank).fill(null), ...days, ...Array((7 - ((blank + days.length) % 7)) % 7).fill(null)];
  const weeks = Array.from({ length: cells.length / 7 }, (_, n) => cells.slice(7 * n, 7 * n + 7));
  const button = (day) => dayButton({ words, day, room: rooms ? rooms.get(day) : null, entry, chosen, today, onPick });
  const grid = h("table", { role: "grid", "aria-labelledby": "month", class: "grid", onkeydown: (event) => move(event, month, onMonth) },
    h("thead", {}, h("tr", { role: "row" }, words.weekdays("short").map((name, n) =>
      h("th", { scope: "col", role: "columnheader", abbr: words.weekdays("long")[n] }, name)))),
    h("tbody", {}, weeks.map((week) => h("tr", { role: "row" }, week.map((day) =>
      h("td", { role: "gridcell", "aria-selected": day ? String(day === chosen) : null }, day && button(day)))))));
  return h("div", { class: "calendar", part: "calendar", "aria-busy": String(!rooms) },
    h("div", { class: "months" },
      arrow(words.t("previous_month"), "‹", month <= monthOf(today), () => onMonth(monthOf(first, -1))),
      h("h3", { id: "month", "aria-live": "polite" }, words.month(first)),
      arrow(words.t("next_month"), "›", false, () => onMonth(monthOf(first, 1)))),
    grid,
    h("ul", { class: "legend" }, ["AVAILABLE", "LIMITED", "SOLD_OUT"].map((room) =>
      h("li", {}, h("span", { class: `mark ${room}`, "aria-hidden": "true" }), words.t(`room_${room}`)))),
    rooms && !days.some((day) => rooms.has(day) && rooms.get(day) !== "CLOSED") && h("p", { class: "note" }, words.t("no_day")));
}

function arrow(name, sign, disabled, act) {
  return h("button", { type: "button", class: "arrow", "aria-label": name, disabled, onclick: act }, sign);
}

function dayButton({ words, day, room, entry, chosen, today, onPick }) {
  const known = room && room !== "CLOSED";
  const name = known ? `${words.day(day)}, ${words.t(`room_${room}`)}` : words.day(day);
  const open = isBookable(room);
  return h("button", {
    type: "button", class: `day ${known ? room : "none"}`, "data-day": day, "aria-label": name,
    tabindex: day === entry ? "0" : "-1", "aria-disabled": String(!open),
    "aria-current": day === today ? "date" : null, "aria-pressed": open ? String(day === chosen) : null,
    onclick: () => open && onPick(day),
  }, String(Number(day.slice(8))), known && h("span", { class: `mark ${room}`, "aria-hidden": "true" }));
}

function move(event, month, onMonth) {
  const here = event.target.dataset && event.target.dataset.day;
  if (!here) return;
  const weekday = (new Date(`${here}T12:00:00Z`).getUTCDay() + 6) % 7;
  const target = event.key in MOVES ? addDays(here, MOVES[event.key])
    : event.key === "Home" ? addDays(here, -weekday)
      : event.key === "End" ? addDays(here, 6 - weekday)
        : event.key === "PageUp" || event.key === "PageDown" ? inMonth(here, event.key === "PageUp" ? -1 : 1) : null;
  if (!target) return;
  event.preventDefault();
  if (target.slice(0, 7) !== month) {
    onMonth(target.slice(0, 7), target);
    return;
  }
  const table = event.currentTarget;
  for (const button of table.querySelectorAll("[data-day]")) button.tabIndex = button.dataset.day === target ? 0 : -1;
  table.querySelector(`[data-day="${target}"]`).focus();
}

function inMonth(day, count) {
  const month = monthOf(day, count);
  return `${month}-${String(Math.min(Number(day.slice(8)), daysIn(month))).padStart(2, "0")}`;
}
