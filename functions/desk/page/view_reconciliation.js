// What the channels, we and the internal system say of the same orders.

import * as desk from "./calls.js";
import { actionButton } from "./acts.js";
import { fill, focusOn, h } from "./dom.js";
import { field, form } from "./forms.js";
import { moment } from "./moments.js";
import { badge, empty, link, panel, table } from "./parts.js";
import { rowProblems } from "./row_problems.js";
import { address } from "./router.js";
import { may } from "./session.js";
import { toldBy } from "./sides.js";
import { named, t } from "./words.js";

export async function reconciliation(_, context) {
  const [{ last }, partners] = await Promise.all([desk.reconciliation(), desk.partners()]);
  const run = async () => {
    const done = await desk.reconcileNow();
    await context.reload();
    return t("reconciled", { n: done.found?.differences.length ?? 0 });
  };
  return {
    title: t("nav_reconciliation"),
    beside: may("dispatcher") ? h("div.beside", {}, actionButton(t("reconcile_now"), run, { kind: "primary" })) : null,
    content: [panel(t("with_internal"), h("p.hint", {}, t("with_internal_about")), lastTime(last)), may("dispatcher") ? withReport(partners) : null],
  };
}

function lastTime(last) {
  if (!last) return h("p.soft", {}, t("never_reconciled"));
  if (!last.found) return h("p.warn", {}, t("not_reached_then", { at: moment(last.at), reason: last.reason }));
  return [h("p.soft", {}, t("last_reconciled", { at: moment(last.at), since: moment(last.since), n: last.found.compared })), differences(last.found)];
}

function differences(found) {
  if (!found.differences.length) return h("p.good", {}, t("no_differences"));
  const side = found.side === "internal system" ? t("internal_says") : found.side;
  return table(t("differences"), [
    { label: t("reference"), cell: (one) => (one.reference ? link(address("orders", one.reference), one.reference) : one.told.internal_id || one.name) },
    { label: t("difference"), cell: (one) => one.kinds.map((kind) => named("difference", kind)).join(", ") },
    { label: t("we_say"), cell: (one) => toldBy(one, "gangway") },
    { label: side, cell: (one) => toldBy(one, one.told.channel ? "channel" : "internal") },
    ...(found.differences.some((one) => one.told.channel && one.told.internal) ? [{ label: t("internal_says"), cell: (one) => toldBy(one, "internal") }] : []),
    { label: t("repair"), cell: (one) => named("proposal", one.proposal) },
    { label: t("state"), cell: (one) => (one.healed ? badge("difference_state", "healed") : link(address("cases", desk.caseId(`difference#${one.side}#${one.name}`)), t("see_case"))) },
  ], found.differences);
}

/** A partner's own list of orders, beside ours and the internal system's. */
function withReport(partners) {
  const place = h("div.stack", {});
  return panel(t("with_report"), h("p.hint", {}, t("with_report_about")), form({
    label: t("compare"), kind: "plain",
    fields: [
      field({ name: "partner", label: t("partner"), type: "select", options: partners.map((one) => [one.id, one.name]) }),
      field({ name: "file", label: t("file"), type: "file", accept: ".csv,.xlsx,text/csv", required: true }),
    ],
    submit: async (values) => {
      const { found, problems } = await desk.compareReport(values);
      fill(place, h("h3", { tabindex: -1 }, t("compared", { n: found.compared })), differences(found),
        rowProblems(problems, t("import_problems")), found.unmatched ? h("p.soft", {}, t("unmatched", { n: found.unmatched })) : null);
      focusOn(place.querySelector("h3"));
      return t("reconciled", { n: found.differences.length });
    },
  }), place);
}
