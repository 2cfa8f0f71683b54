// What each step shows. Views are functions of the form; what a guest does calls the form back.

import { h, drawQr } from "./dom.js";

export function productsView(form) {
  const { words } = form;
  return h("ul", { class: "cards" }, form.catalogue.products.map((product) => h("li", {},
    h("button", { type: "button", class: "card", part: "card", onclick: () => form.pickProduct(product.id) },
      h("span", { class: "name" }, product.name),
      h("span", { class: "soft" }, [lengthOf(words, product), product.meetingPoint].filter(Boolean).join(" · ")),
      h("span", { class: "price" }, words.t("from_price", { price: words.price(product.fromPrice, product.currency) }))))));
}

export function lengthOf(words, product) {
  if (product.opens) return words.t("all_day", { from: product.opens, to: product.closes });
  return product.durationMinutes ? words.duration(product.durationMinutes) : "";
}

export function departuresView(form, departures) {
  const { words, product } = form;
  if (!departures) return loadingView(words);
  if (!departures.length) return h("p", { class: "note" }, words.t("no_departure"));
  return h("ul", { class: "cards" }, departures.map((departure) => h("li", {}, departureCard(form, product, departure))));
}

function departureCard(form, product, departure) {
  const { words } = form;
  const option = product.options.find((one) => one.id === departure.optionId);
  const open = departure.room === "AVAILABLE" || departure.room === "LIMITED";
  const price = adultPrice(option);
  return h("button", { type: "button", class: "card row", part: "card", disabled: !open, onclick: () => form.pickDeparture(departure) },
    h("span", { class: "name" }, departure.allDay ? words.t("all_day", { from: product.opens, to: product.closes }) : words.time(departure.startsAt),
      option.name && h("span", { class: "option" }, option.name)),
    h("span", { class: `room ${departure.room}` }, roomText(words, departure)),
    open && h("span", { class: "price" }, words.t("from_price", { price: words.price(price, product.currency) })));
}

function adultPrice(option) {
  const adult = option.units.find((unit) => unit.type === "ADULT");
  return adult ? adult.price : Math.min(...option.units.filter((unit) => unit.seats !== 0).map((unit) => unit.price));
}

function roomText(words, departure) {
  if (departure.room !== "AVAILABLE" && departure.room !== "LIMITED") return words.t(`room_${departure.room}`);
  if (departure.seats === null) return words.t("everything_free");
  return words.t(departure.room === "LIMITED" ? "seats_left" : "seats_free", { n: departure.seats });
}

export function partyView(form) {
  const { words, option, product } = form;
  const rows = option.units.map((unit) => unitRow(form, unit));
  return h("form", { novalidate: true, class: "party", onsubmit: (event) => { event.preventDefault(); form.partyDone(); } },
    h("div", { class: "units" }, rows),
    h("p", { class: "total" }, h("span", {}, words.t("total")),
      h("output", { id: "total", "aria-live": "polite" }, words.price(form.total(), product.currency))),
    h("p", { class: "problem", id: "party-problem", role: "alert" }),
    h("button", { type: "submit", class: "primary", part: "button" }, words.t("continue")));
}

function unitRow(form, unit) {
  const { words, product } = form;
  const name = unit.name;
  const ages = words.ages(unit);
  const id = `unit-${unit.id}`;
  const most = unit.seats === null ? 1 : form.option.most;
  const field = h("input", {
    id, type: "number", inputmode: "numeric", min: "0", max: String(most), step: "1", autocomplete: "off",
    "aria-describedby": `${id}-about`, value: String(form.state.units[unit.id] || 0),
    oninput: (event) => form.count(unit, event.target), onfocus: (event) => event.target.select(),
  });
  const step = (change) => () => { field.value = String((Number(field.value) || 0) + change); form.count(unit, field, true); };
  return h("div", { class: "unit" },
    h("div", {}, h("label", { for: id, class: "name" }, name),
      h("div", { id: `${id}-about`, class: "soft" }, [ages, unit.price ? words.price(unit.price, product.currency) : words.t("free_of_charge")].filter(Boolean).join(" · "))),
    h("div", { class: "stepper" },
      h("button", { type: "button", "aria-label": words.t("fewer", { what: name }), onclick: step(-1) }, "−"),
      field,
      h("button", { type: "button", "aria-label": words.t("more", { what: name }), onclick: step(1) }, "+")));
}

export function contactView(form) {
  const { words, state } = form;
  const field = (name, properties, hint) => contactField(words, state, name, properties, hint);
  return h("form", { novalidate: true, onsubmit: (event) => { event.preventDefault(); form.contactDone(event.target); } },
    summaryView(form),
    h("p", { class: "problem", id: "form-problem", role: "alert" }),
    field("name", { type: "text", autocomplete: "name", maxlength: "100", required: true }),
    field("email", { type: "email", autocomplete: "email", inputmode: "email", maxlength: "254", required: true }, "email_hint"),
    field("phone", { type: "tel", autocomplete: "tel", inputmode: "tel", maxlength: "30" }, "phone_hint"),
    field("notes", { textarea: true, rows: "2", maxlength: "500" }),
    h("div", { class: "field" },
      h("label", { class: "check", for: "consent" },
        h("input", { id: "consent", name: "consent", type: "checkbox", required: true, checked: state.consent === true, "aria-describedby": "consent-problem" }),
        h("span", {}, words.t("consent", { supplier: form.catalogue.supplier }))),
      h("p", { class: "problem", id: "consent-problem" })),
    h("button", { type: "submit", class: "primary", part: "button" }, words.t("hold_seats")));
}

function contactField(words, state, name, { textarea, ...properties }, hint) {
  const described = [hint && `${name}-hint`, `${name}-problem`].filter(Boolean).join(" ");
  const given = { id: name, name, value: (state.contact || {})[name] || "", "aria-describedby": described, ...properties };
  return h("div", { class: "field" },
    h("label", { for: name }, words.t(name)),
    h(textarea ? "textarea" : "input", given),
    hint && h("p", { class: "soft hint", id: `${name}-hint` }, words.t(hint)),
    h("p", { class: "problem", id: `${name}-problem` }));
}

/** What was chosen, told in a few lines. */
export function summaryView(form) {
  const { words, state, product, option } = form;
  const who = option.units.filter((unit) => state.units[unit.id]).map((unit) => `${state.units[unit.id]} × ${unit.name}`);
  return facts(words, {
    title: option.name ? `${product.name} · ${option.name}` : product.name,
    when: words.moment(state.departure.startsAt, state.departure.allDay),
    where: product.meetingPoint, who: who.join(", "), total: words.price(form.total(), product.currency),
  });
}

function orderFacts(form, order) {
  const { words } = form;
  return facts(words, {
    title: order.option ? `${order.product} · ${order.option}` : order.product,
    when: words.moment(order.startsAt, order.allDay), where: order.meetingPoint,
    who: order.units.map((units) => `${units.quantity} × ${units.name}`).join(", "),
    total: words.price(order.total, order.currency),
  });
}

function facts(words, { title, when, where, who, total }) {
  const rows = [["summary", title], ["when", when], where && ["where", where], ["who", who], ["total", h("strong", {}, total)]];
  return h("dl", { class: "facts", part: "summary" }, rows.filter(Boolean).map(([name, value]) => [h("dt", {}, words.t(name)), h("dd", {}, value)]));
}

export function reviewView(form, order) {
  const { words } = form;
  return h("div", {},
    h("p", { class: "countdown", part: "countdown" }, words.t("held_for"), " ", h("span", { id: "clock", role: "timer", "aria-live": "off" }, form.clockText())),
    orderFacts(form, order),
    h("p", { class: "soft" }, `${(form.state.contact || {}).name || ""} · ${(form.state.contact || {}).email || ""}`,
      " ", h("button", { type: "button", class: "link", onclick: () => form.go("contact") }, words.t("change"))),
    h("button", { type: "button", class: "primary", part: "button", id: "confirm", onclick: () => form.confirm() }, words.t("confirm")),
    h("button", { type: "button", class: "quiet", onclick: () => form.release() }, words.t("release")));
}

export function doneView(form, order) {
  const { words } = form;
  return h("div", {},
    h("p", { class: "good" }, words.t("confirmed_lead")),
    h("p", { class: "reference" }, words.t("reference"), " ", h("strong", {}, order.reference)),
    orderFacts(form, order),
    h("h3", {}, words.t("tickets")),
    h("ul", { class: "tickets" }, order.tickets.map((ticket) => h("li", { part: "ticket" },
      drawQr(ticket.qr, words.t("ticket_alt", { code: ticket.code })),
      h("div", {}, ticket.name), h("code", {}, ticket.code)))),
    h("div", { class: "actions" },
      h("a", { class: "button", part: "button", href: order.calendarUrl }, words.t("add_to_calendar")),
      h("a", { class: "button", part: "button", href: order.pageUrl, target: "_blank", rel: "noopener" }, words.t("open_page"))),
    h("div", { id: "cancel" }, order.cancellable && cancelView(form, false)),
    h("button", { type: "button", class: "quiet", onclick: () => form.startOver() }, words.t("book_another")));
}

export function cancelView(form, sure) {
  const { words } = form;
  if (!sure) return h("button", { type: "button", class: "link bad", onclick: () => form.askCancel(true) }, words.t("cancel"));
  return h("div", { class: "ask", role: "group", "aria-labelledby": "cancel-question" },
    h("p", { id: "cancel-question", tabindex: "-1" }, words.t("cancel_sure")),
    h("button", { type: "button", class: "danger", onclick: () => form.cancel() }, words.t("cancel_yes")),
    h("button", { type: "button", class: "quiet", onclick: () => form.askCancel(false) }, words.t("cancel_no")));
}

export function soldOutView(form, nearest) {
  const { words, product } = form;
  return h("div", {},
    h("p", { class: "note" }, words.t(nearest.length ? "sold_out_lead" : "sold_out_nothing")),
    h("ul", { class: "cards" }, nearest.map((departure) => h("li", {}, nearCard(form, product, departure)))),
    h("button", { type: "button", class: "quiet", onclick: () => form.go("day") }, words.t("choose_day")));
}

function nearCard(form, product, departure) {
  const { words } = form;
  const option = product.options.find((one) => one.id === departure.optionId);
  return h("button", { type: "button", class: "card row", part: "card", onclick: () => form.pickNearest(departure) },
    h("span", { class: "name" }, words.moment(departure.startsAt, departure.allDay), option.name && h("span", { class: "option" }, option.name)),
    h("span", { class: `room ${departure.room}` }, roomText(words, departure)));
}

/** A state the guest cannot change: what it means, and how to go on. */
export function messageView(text, kind, ...actions) {
  return h("div", {}, h("p", { class: kind }, text), actions);
}

export function loadingView(words, text) {
  return h("p", { class: "loading" }, h("span", { class: "spinner", "aria-hidden": "true" }), text || words.t("loading"));
}
