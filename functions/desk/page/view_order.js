// One order: what it is, what a dispatcher may do with it, how its hand-over stands, what it came from.

import * as desk from "./calls.js";
import { actionButton } from "./acts.js";
import { fill, h } from "./dom.js";
import { departure, moment } from "./moments.js";
import { cancelOrder, changeOrder } from "./order_acts.js";
import { badge, channelName, facts, history, link, nameOf, panel, table } from "./parts.js";
import { address } from "./router.js";
import { may } from "./session.js";
import { toldBy } from "./sides.js";
import { count, named, price, t, unitName } from "./words.js";

const LIVE = new Set(["ON_HOLD", "CONFIRMED", "PENDING"]);

export async function order({ path }, context) {
  const one = await desk.order(path[1]);
  return {
    title: one.reference,
    above: h("p.crumbs", {}, link("orders", t("nav_orders"))),
    beside: h("div.beside", {}, badge("status", one.status), one.test ? h("span.badge", {}, t("test_order")) : null),
    content: h("div.columns", {},
      h("div.stack", {}, what(one), guest(one), panel(t("history"), history(one.history))),
      h("div.stack", {}, may("dispatcher") ? acts(one, context) : null, handOver(one, context), source(one))),
  };
}

function what(one) {
  const place = one.departure;
  return panel(t("order"), one.pending_reason ? h("p.warn", {}, one.pending_reason) : null,
    facts([
      [t("product"), one.product_name], [t("option"), one.option_name],
      [t("departure"), link(address("departure", place.resource_id, place.day, place.start), departure(place.starts_at))],
      [t("channel"), channelName(one.channel)], [t("partner"), one.partner_name || one.partner_id],
      [t("partner_reference"), one.partner_reference], [t("seats"), count(one.seats)],
      [t("price"), price(one.price.retail, one.price.currency)],
      [t("created"), moment(one.created_at)], [t("hold_until"), one.status === "ON_HOLD" ? moment(one.hold_expires_at) : null],
      [t("cancelled"), one.cancellation ? `${moment(one.cancellation.at)} – ${one.cancellation.reason || t("no_reason")}` : null],
    ]),
    table(t("tickets"), [
      { label: t("ticket_kind"), cell: (units) => unitName(units.unit_id) },
      { label: t("number_of"), number: true, cell: (units) => count(units.quantity) },
      { label: t("price"), number: true, cell: (units) => price(units.price.retail, units.price.currency) },
    ], one.units));
}

function guest(one) {
  const who = one.contact;
  return panel(t("guest"), facts([
    [t("name"), nameOf(who)], [t("phone"), who.phone], [t("email"), who.email],
    [t("language"), (who.locales || []).join(", ")], [t("country"), who.country],
    [t("notes"), [one.notes, who.notes].filter(Boolean).join(" / ")],
  ]));
}

function acts(one, context) {
  if (!LIVE.has(one.status)) return null;
  const opens = (ask) => async () => {
    const said = await ask(one);
    if (said) await context.reload();
    return said;
  };
  const pending = one.status === "PENDING";
  return panel(t("what_to_do"),
    one.status === "ON_HOLD" ? h("div.buttons", {}, actionButton(t("confirm_order"), async () => {
      await desk.confirmOrder(one);
      await context.reload();
      return t("order_confirmed", one);
    }, { kind: "primary" })) : null,
    h("div.buttons", {},
      actionButton(t(pending ? "give_seats" : "change_order"), opens(changeOrder), { kind: pending ? "primary" : "plain" }),
      actionButton(t("cancel_order"), opens(cancelOrder), { kind: "danger" })));
}

function handOver(one, context) {
  const sync = one.sync;
  const failed = sync.state !== "done" && may("dispatcher");
  return panel(t("hand_over"), h("p", {}, badge("sync", sync.state)),
    facts([[t("internal_number"), sync.internal_id], [t("version"), `${sync.version} / ${one.version}`],
      [t("attempts"), sync.attempts ? count(sync.attempts) : null], [t("last_error"), sync.state === "done" ? null : sync.last_error]]),
    failed ? h("div.buttons", {},
      actionButton(t("try_hand_over"), async () => {
        await desk.handOverAgain(one);
        await context.reload();
        return t("handed_over_again", one);
      }, { kind: sync.state === "failed" ? "primary" : "plain" }),
      sync.state === "failed" ? link(address("cases", desk.caseId(`hand_over#${one.id}`)), t("see_case")) : null) : null, may("dispatcher") ? comparison(one) : null);
}

/** Ours beside the internal system's telling; what it only misses is healed on the way. */
function comparison(one) {
  const place = h("div.stack", {});
  const compare = async () => {
    const { differences } = await desk.compareOrder(one);
    fill(place, ...differences.map((found) => h("div.warn", {}, h("p", {}, found.kinds.map((kind) => named("difference", kind)).join(", ")),
      facts([[t("we_say"), toldBy(found, "gangway")], [t("internal_says"), toldBy(found, "internal")]]), h("p", {}, named("proposal", found.proposal)),
      found.healed ? badge("difference_state", "healed") : link(address("cases", desk.caseId(`difference#${found.side}#${found.name}`)), t("see_case")))));
    return differences.length ? t("reconciled", { n: differences.length }) : t("order_agrees");
  };
  return [h("div.buttons", {}, actionButton(t("compare_order"), compare)), place];
}

function source(one) {
  if (!one.has_source) return panel(t("source"), h("p.soft", {}, t("no_source")));
  const place = h("div", {});
  return panel(t("source"), h("div.buttons", {}, actionButton(t("show_source"), async () => {
    const raw = await desk.orderSource(one);
    fill(place, h("pre.raw", { tabindex: 0, "aria-label": t("source") }, raw));
  })), place);
}
