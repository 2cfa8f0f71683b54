// Forms: a label for each field, problems named beside it, the keyboard put on the first one that is wrong.

import { fill, h, newId } from "./dom.js";
import { Refused } from "./api.js";
import { once } from "./acts.js";
import { has, t } from "./words.js";

/** One field: {name, label, type, value, hint, required, options, …attributes of the control}. */
export function field(given) {
  const { name, label, type = "text", hint, options, value, wide, ...more } = given;
  const id = newId(name);
  const described = [hint ? `${id}-hint` : null, `${id}-problem`].filter(Boolean).join(" ");
  const shared = { id, name, "aria-describedby": described, ...more };
  const control = makeControl(type, shared, value, options);
  const problem = h("p.field-problem", { id: `${id}-problem` });
  const body = [
    h("label", { for: id }, label, more.required ? h("span.required", { "aria-hidden": "true" }, " *") : null),
    hint ? h("p.hint", { id: `${id}-hint` }, hint) : null, control, problem,
  ];
  if (type === "checkbox") body.splice(0, 3, h("div.check", {}, control, body[0]), body[1]);
  return { name, type, control, problem, element: h(wide ? "div.field.wide" : "div.field", {}, ...body) };
}

function makeControl(type, shared, value, options) {
  if (type === "select") return h("select", shared, ...options.map((o) => option(o, value)));
  if (type === "textarea") return h("textarea", { rows: 4, ...shared, value: value ?? "" });
  if (type === "checkbox") return h("input", { type, ...shared, checked: Boolean(value) });
  return h("input", { type, ...shared, ...(type === "file" ? {} : { value: value ?? "" }) });
}

function option(given, chosen) {
  const [value, label] = Array.isArray(given) ? given : [given, given];
  return h("option", { value, selected: String(value) === String(chosen ?? "") }, label);
}

function valueOf({ type, control }) {
  if (type === "checkbox") return control.checked;
  if (type === "file") return control.files[0] ?? null;
  const text = control.value.trim();
  if (type === "number") return text === "" ? null : Number(text);
  return text === "" ? null : text;
}

/**
 * A form of `fields` (or elements between them). `submit(values)` may return a sentence to be said; a refusal that
 * names fields is shown there. Nothing typed is ever cleared by a problem.
 */
export function form({ fields, label, submit, kind = "primary", more = [], className = "form" }) {
  const place = h("div.place");
  const button = h(`button.${kind}`, { type: "submit" }, label);
  const known = fields.filter((one) => one.control);
  const element = h(`form.${className}`, { novalidate: true },
    h("div.fields", {}, ...fields.map((one) => one.element || one)), place, h("div.buttons", {}, button, ...more));
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!check(known)) return;
    const values = Object.fromEntries(known.map((one) => [one.name, valueOf(one)]));
    once(button, place, () => sent(submit, values, known));
  });
  return element;
}

async function sent(submit, values, known) {
  try {
    return await submit(values);
  } catch (error) {
    const named = error instanceof Refused ? error.problem.fields || {} : {};
    const wrong = known.filter((one) => named[one.name]);
    for (const one of wrong) mark(one, has(`error_${named[one.name]}`) ? t(`error_${named[one.name]}`) : named[one.name]);
    wrong[0]?.control.focus();
    throw error;
  }
}

function check(known) {
  for (const one of known) mark(one, problemOf(one.control));
  const wrong = known.find((one) => one.control.getAttribute("aria-invalid"));
  wrong?.control.focus();
  return !wrong;
}

function problemOf(control) {
  const wrong = control.validity;
  if (wrong.valid) return null;
  if (wrong.valueMissing) return t("field_missing");
  if (wrong.rangeUnderflow || wrong.rangeOverflow) return t("field_range", { min: control.min || "–", max: control.max || "–" });
  return t("field_wrong");
}

function mark({ control, problem }, text) {
  if (text) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
  fill(problem, text);
}
