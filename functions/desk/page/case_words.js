// What an exception is called: the thing it is about, as a dispatcher would say it.

import { departure, day } from "./moments.js";
import { named, t } from "./words.js";

export function subject(one) {
  const { reference, code, title, product, resource, day: on, start, subject: line, about } = one.facts;
  if (reference) return reference;
  if (code) return t("subject_code", { code });
  if (resource && on && start) return `${resource} · ${day(on)}, ${start}`;
  return line || title || product || about || (one.facts.departure ? departure(one.facts.departure) : named("kind", one.kind));
}
