// What an exception is called: the thing it is about, as a dispatcher would say it.

import { departure, day } from "./moments.js";
import { has, named, t } from "./words.js";

export function subject(one) {
  const { reference, code, title, product, resource, day: on, start, subject: line, about } = one.facts;
  if (reference) return reference;
  if (code) return t("subject_code", { code });
  if (resource && on && start) return `${resource} · ${day(on)}, ${start}`;
  return line || title || product || about || (one.facts.departure ? departure(one.facts.departure) : named("kind", one.kind));
}

/** Why it was opened, in the page's language; in the back end's words where the page has none for the code. */
export function reasonOf(one) {
  const { code, params } = one.why;
  const name = `why_${code}`;
  if (!has(name)) return one.reason;
  return t(name, { ...params, kinds: (params.kinds || "").split(", ").map((kind) => named("difference", kind)).join(", "), refusal: named("error", params.refusal), proposal: named("proposal", params.proposal) });
}
