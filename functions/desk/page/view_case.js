// One exception: what it is about, the one action that repairs it, who has it, what happened so far.

import * as desk from "./calls.js";
import { actionButton } from "./acts.js";
import { Refused } from "./api.js";
import { askFor, repairBy } from "./case_acts.js";
import { reasonOf, subject } from "./case_words.js";
import { h } from "./dom.js";
import { departure, moment } from "./moments.js";
import { sideBySide } from "./sides.js";
import { answerForm, conversation } from "./view_mail.js";
import { badge, channelName, facts, history, link, nameOf, panel, table } from "./parts.js";
import { address, go } from "./router.js";
import { current, may } from "./session.js";
import { named, t } from "./words.js";

const OWNERSHIP = new Set(["case_taken", "case_closed", "case_in_repair"]);

export async function oneCase({ path }, context) {
  const one = await desk.oneCase(path[1]);
  const act = (what) => acted(what, one, context);
  return {
    title: subject(one),
    above: h("p.crumbs", {}, link("cases", t("to_cases"))),
    beside: h("div.beside", {}, badge("kind", one.kind), badge("state", one.state)),
    content: h("div.columns", {},
      h("div.stack", {}, repairs(one, act), await about(one)),
      h("div.stack", {}, owner(one, act), panel(t("history"), history(happened(one), "did")))),
  };
}

/** Does it, shows the case as it is then, and the heading has the keyboard; who was faster is named. */
async function acted(what, one, context) {
  try {
    const said = await what();
    if (said === undefined) return undefined;
    await context.reload({ focus: ".outcome" });
    return said;
  } catch (error) {
    if (!(error instanceof Refused) || !OWNERSHIP.has(error.code)) throw error;
    await context.reload({ focus: ".owner" });
    return t("somebody_else", { who: error.problem.value || "?" });
  }
}

function happened(one) {
  return [{ at: one.created_at, what: "reported", by: channelName(one.channel) }, ...one.history];
}

function repairs(one, act) {
  if (one.state === "closed") return closed(one);
  const others = one.owner && one.owner !== current().name;
  const place = h("div.place", {});
  const newest = one.details?.mails?.at(-1);
  const buttons = one.actions.filter((action) => action !== "answer").map((action, at) =>
    actionButton(named("do", action), () => act(() => askFor(action, one)), { kind: action === "cancel" ? "danger" : at ? "plain" : "primary", place })[0]);
  const dismiss = one.actions.includes("dismiss") ? null
    : actionButton(t("dismiss"), () => act(() => askFor("close", one)), { kind: "quiet", place })[0];
  return h("section.panel.repair", {}, h("h2", {}, t("repair_panel")), h("p", {}, reasonOf(one)),
    h("p.hint", {}, named("help_kind", one.kind)),
    others ? h("p.warn", {}, t("owned_by", { who: one.owner })) : null,
    may("dispatcher") && !others && one.actions.includes("answer")
      ? answerForm(newest, (text) => act(() => repairBy(one, { action: "answer", mail: newest?.key, text }))) : null,
    may("dispatcher") && !others ? [place, h("div.buttons", {}, buttons, dismiss)] : null);
}

function closed(one) {
  return h("section.panel", {}, h("h2.outcome", { tabindex: -1 }, t("case_is_closed")),
    h("p.good", {}, t("case_closed_by", { at: moment(one.updated_at), who: one.owner || "–" })), h("p", {}, reasonOf(one)),
    h("div.buttons", {}, h("button.primary", { type: "button", onclick: nextCase }, t("next_case"))));
}

async function nextCase() {
  const open = (await desk.cases()).filter((one) => !one.owner || one.owner === current().name);
  go(open.length ? address("cases", open[0].id) : "cases");
}

function owner(one, act) {
  const mine = one.owner === current().name;
  const told = mine ? t("owned_by_me") : one.owner ? t("owned_by", { who: one.owner }) : t("owned_by_nobody");
  const take = () => act(async () => {
    await desk.takeCase(one);
    return t("case_taken");
  });
  const release = () => act(async () => {
    await desk.releaseCase(one);
    return t("case_released");
  });
  const open = one.state !== "closed" && may("dispatcher");
  return h("section.panel.owner", { tabindex: -1 }, h("h2", {}, t("owner")), h("p", {}, told),
    open && !one.owner ? h("div.buttons", {}, actionButton(t("take"), take)) : null,
    open && (mine || (one.owner && may("manager"))) ? h("div.buttons", {}, actionButton(t("release"), release)) : null);
}

const HIDDEN = new Set(["order_id", "source", "mail", "sides", "codes"]);
const TOLD = new Set(["gangway", "channel", "internal"]);

async function about(one) {
  const order = one.details?.order;
  const told = Object.entries(one.facts).filter(([name]) => !HIDDEN.has(name) && !(one.details?.sides && TOLD.has(name)));
  return [
    panel(t("facts"), facts([
      [t("channel"), channelName(one.channel)], [t("reported"), moment(one.created_at)],
      [t("last_reported"), one.seen > 1 ? `${moment(one.updated_at)} (${t("seen_times", { n: one.seen })})` : null],
      ...told.map(([name, value]) => [named("fact", name), shown(name, value)]),
    ]), places(one)),
    one.details?.sides ? sideBySide(one.details.sides) : null,
    one.details?.mails?.length ? conversation(await withTexts(one)) : null,
    one.details?.orders?.length ? aboard(one.details.orders) : null,
    order ? panel(t("order"), orderFacts(order), h("p", {}, link(address("orders", order.reference), t("see_order")))) : null,
  ];
}

const MOST_MAILS = 5;

/** The newest mails of the conversation, each with its own text. */
function withTexts(one) {
  const newest = one.details.mails.slice(-MOST_MAILS);
  return Promise.all(newest.map(async (mail) => ({ ...mail, text: await desk.caseMail(one, mail.key) })));
}

/** Who is on the departure: the last to come are the first that a dispatcher asks to move. */
function aboard(orders) {
  const newest = [...orders].sort((one, other) => other.created_at.localeCompare(one.created_at));
  return panel(t("orders_aboard"), table(t("orders_aboard"), [
    { label: t("reference"), cell: (order) => link(address("orders", order.reference), order.reference) },
    { label: t("name"), cell: (order) => nameOf(order.contact) },
    { label: t("phone"), cell: (order) => order.contact.phone },
    { label: t("channel"), cell: (order) => channelName(order.channel) },
    { label: t("seats"), number: true, cell: (order) => String(order.seats) },
    { label: t("created"), cell: (order) => moment(order.created_at) },
  ], newest));
}

const shown = (name, value) => (name === "departure" || name === "starts_at" ? departure(value) : String(value));

function places(one) {
  const { resource, day, start } = one.facts;
  return resource && day && start ? h("p", {}, link(address("departure", resource, day, start), t("see_departure"))) : null;
}

function orderFacts(order) {
  return facts([
    [t("reference"), order.reference], [t("state"), badge("status", order.status)], [t("name"), nameOf(order.contact)],
    [t("phone"), order.contact.phone], [t("email"), order.contact.email], [t("departure"), departure(order.departure.starts_at)],
    [t("product"), order.product_id], [t("seats"), String(order.seats)], [t("partner_reference"), order.partner_reference], [t("notes"), order.notes],
  ]);
}
