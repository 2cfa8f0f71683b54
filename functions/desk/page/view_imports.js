// A plan or a partner's orders from a file: looked at first, every row's problem named, then applied slice by slice.

import * as desk from "./calls.js";
import { actionButton } from "./acts.js";
import { fill, focusOn, h } from "./dom.js";
import { field, form } from "./forms.js";
import { facts, panel } from "./parts.js";
import { rowProblems } from "./row_problems.js";
import { say } from "./say.js";
import { count, t } from "./words.js";

export async function imports() {
  const partners = await desk.partners();
  const place = h("div.stack", {});
  return { title: t("nav_imports"), content: [panel(t("import_choose"), upload(partners, place)), place] };
}

function upload(partners, place) {
  const kind = field({ name: "kind", label: t("import_kind"), type: "select", options: [["orders", t("import_orders")], ["plan", t("import_plan")]] });
  const partner = field({ name: "partner", label: t("import_partner"), type: "select", options: partners.map((p) => [p.id, p.name]) });
  kind.control.addEventListener("change", () => {
    partner.element.hidden = kind.control.value === "plan";
  });
  return form({
    label: t("import_look"),
    fields: [kind, partner, field({ name: "file", label: t("file"), type: "file", accept: ".csv,.xlsx,text/csv", required: true, hint: t("import_hint") })],
    submit: async (values) => {
      fill(place);
      const look = await desk.lookAtFile(values);
      fill(place, preview(look, place));
      focusOn(place.querySelector("h2"));
      return t("import_looked", { n: look.preview.rows, problems: look.problem_count });
    },
  });
}

function preview({ preview: look, problem_count }, place) {
  const bad = look.rows - look.valid;
  return h("section.panel", {}, h("h2", { tabindex: -1 }, t("import_result", look)),
    facts([
      [t("rows"), count(look.rows)], [t("rows_fine"), count(look.valid)], [t("rows_known"), look.known ? count(look.known) : null],
      [t("rows_wrong"), bad ? count(bad) : null], [t("charset"), look.charset],
      [t("columns_read"), Object.values(look.columns).join(", ")], [t("columns_ignored"), look.ignored.join(", ")],
      [t("import_samples"), look.samples.join(", ")],
    ]),
    rowProblems(look.problems, t("import_problems"), problem_count), rowProblems(look.warnings, t("import_warnings")),
    look.valid ? apply(look, problem_count ? Math.max(bad, 1) : 0, place) : h("p.warn", {}, t("import_nothing")));
}

/** Applied in calls of some seconds each; one that is cut off is simply asked for again. */
function apply(look, bad, place) {
  const bar = h("progress", { max: look.valid, value: 0, "aria-label": t("import_progress"), hidden: true });
  const act = async () => {
    bar.hidden = false;
    for (;;) {
      const { progress, is_finished } = await desk.applyImport(look, bad > 0);
      bar.setAttribute("value", progress.done);
      if (is_finished) {
        fill(place, finished(progress));
        focusOn(place.querySelector("h2"));
        return t("import_finished", progress);
      }
      say(t("import_done_so_far", progress));
    }
  };
  const label = bad ? t("import_apply_valid", { n: look.valid, bad }) : t("import_apply", { n: look.valid });
  return [bar, h("div.buttons", {}, actionButton(label, act, { kind: "primary" }))];
}

function finished(progress) {
  return h("section.panel", {}, h("h2", { tabindex: -1 }, t("import_finished", progress)),
    h("p.good", {}, t("import_applied", progress)), rowProblems(progress.problems, t("import_not_applied")));
}
