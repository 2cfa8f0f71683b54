// Who did what, when: of a day, of a person, or on one thing.

import * as desk from "./calls.js";
import { h } from "./dom.js";
import { field, form } from "./forms.js";
import { day, moment, today } from "./moments.js";
import { empty, link, panel, table } from "./parts.js";
import { go } from "./router.js";
import { has, named, t } from "./words.js";

export async function audit({ query }) {
  const asked = query.who || query.about ? { who: query.who, about: query.about } : { day: query.day || today() };
  const found = await desk.audit({ ...asked, after: query.after });
  const title = asked.day ? day(asked.day) : [asked.who, asked.about].filter(Boolean).join(" · ");
  return { title: t("nav_audit"), content: [panel(t("audit_of"), choice(query, asked)), panel(title, deeds(found, asked))] };
}

function choice(query, asked) {
  return form({
    label: t("show"), kind: "plain", className: "line",
    fields: [
      field({ name: "day", label: t("day"), type: "date", value: asked.day }),
      field({ name: "who", label: t("who"), value: query.who, autocomplete: "off" }),
      field({ name: "about", label: t("about"), value: query.about, placeholder: "order VC-04711", autocomplete: "off" }),
    ],
    submit: (values) => go(`audit?${new URLSearchParams(Object.entries(values).filter(([, value]) => value))}`),
  });
}

function deeds({ deeds: found, cursor }, asked) {
  if (!found.length) return empty(t("no_deeds"));
  return [
    table(t("nav_audit"), [
      { label: t("when"), cell: (deed) => h("time", { datetime: deed.at }, moment(deed.at)) },
      { label: t("who"), cell: (deed) => link(`audit?${new URLSearchParams({ who: deed.who })}`, deed.who) },
      { label: t("role"), cell: (deed) => named("role", deed.role) },
      { label: t("what"), cell: (deed) => deedName(deed.what) },
      { label: t("about"), cell: (deed) => deed.about },
      { label: t("outcome"), cell: (deed) => named("outcome", deed.outcome ?? "unknown") },
    ], found),
    cursor ? h("p", {}, link(`audit?${new URLSearchParams({ ...asked, after: cursor })}`, t("older"))) : null,
  ];
}

/** `POST /api/cases/{case_id}/take` in words; a route that has none yet is shown as it is. */
function deedName(what) {
  const name = `deed_${what.replace(/^(\w+) \/api\//, "").replace(/\{\w+\}/g, "one").replace(/[^a-z]+/g, "_")}`;
  return has(name) ? t(name) : what;
}
