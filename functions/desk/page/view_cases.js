// Exceptions first: what no machine may decide, grouped by kind, oldest first.

import * as desk from "./calls.js";
import { reasonOf, subject } from "./case_words.js";
import { h } from "./dom.js";
import { channelName, link, panel } from "./parts.js";
import { ago } from "./moments.js";
import { address, go } from "./router.js";
import { current } from "./session.js";
import { field } from "./forms.js";
import { named, t } from "./words.js";

const ORDER = ["no_seat", "oversold", "hand_over", "mail", "unreadable_message", "unmapped_code", "deactivation", "push_refused", "reconciliation"];
const OLD_MS = 4 * 3600 * 1000;

export async function cases({ query }) {
  const found = await desk.cases();
  const shown = found.filter((one) => fits(one, query));
  const kinds = [...new Set([...ORDER, ...shown.map((one) => one.kind)])];
  const groups = kinds.map((kind) => [kind, shown.filter((one) => one.kind === kind)]).filter(([, some]) => some.length);
  return {
    title: t("cases_title"),
    beside: filters(found, query),
    content: groups.length ? groups.map(group) : nothing(found.length),
  };
}

function fits(one, { channel, whose }) {
  if (channel && one.channel !== channel) return false;
  if (whose === "mine") return one.owner === current().name;
  if (whose === "free") return !one.owner;
  return true;
}

function filters(found, query) {
  const channels = [...new Set(found.map((one) => one.channel))].sort();
  const channel = field({
    name: "channel", label: t("channel"), type: "select", value: query.channel,
    options: [["", t("all")], ...channels.map((code) => [code, channelName(code)])],
  });
  const whose = field({
    name: "whose", label: t("whose"), type: "select", value: query.whose,
    options: [["", t("all")], ["free", t("whose_free")], ["mine", t("whose_mine")]],
  });
  const narrow = () => go(`cases?${new URLSearchParams({ channel: channel.control.value, whose: whose.control.value })}`);
  for (const { control } of [channel, whose]) control.addEventListener("change", narrow);
  return h("form.line", { onsubmit: (event) => event.preventDefault() }, channel.element, whose.element);
}

function nothing(all) {
  return h("div.panel", {}, h("p.good", {}, t(all ? "no_case_fits" : "no_cases")));
}

function group([kind, some]) {
  const title = [h("span", {}, named("kind", kind)), h("span.badge", {}, String(some.length))];
  return panel(title, h("p.hint", {}, named("about_kind", kind)), h("ul.cases", {}, ...some.map((one) => h("li", {}, line(one)))));
}

function line(one) {
  const old = Date.now() - new Date(one.created_at) > OLD_MS;
  return h("div.case", {},
    h("div", {}, link(address("cases", one.id), subject(one))),
    h(`div.age${old ? ".old" : ""}`, {}, h("time", { datetime: one.created_at }, ago(one.created_at))),
    h("div.meta", {}, h("span", {}, channelName(one.channel)), h("span", {}, reasonOf(one)),
      one.seen > 1 ? h("span", {}, t("seen_times", { n: one.seen })) : null,
      h("span", {}, one.owner ? t("taken_by", { who: one.owner }) : t("taken_by_nobody"))));
}
