// Elements without markup: whatever a guest or partner wrote stays text, so no script in any data ever runs.

const SVG = "http://www.w3.org/2000/svg";
const DRAWN = new Set(["svg", "g", "rect", "line", "path", "text", "title", "desc", "circle"]);
const OWN = new Set(["value", "checked", "disabled", "selected", "indeterminate", "hidden", "open", "htmlFor"]);

/** `h("p.note", {id: "x", onclick: act}, "text", child)`; null, undefined and false are left out, lists are unfolded. */
export function h(what, properties, ...children) {
  const [name, ...classes] = what.split(".");
  const drawn = DRAWN.has(name) && !(name === "title" && properties?.html);
  const element = drawn ? document.createElementNS(SVG, name) : document.createElement(name);
  if (classes.length) element.setAttribute("class", classes.join(" "));
  for (const [key, value] of Object.entries(properties || {})) set(element, key, value);
  append(element, children);
  return element;
}

function set(element, key, value) {
  if (value === null || value === undefined) return;
  if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
  else if (OWN.has(key)) element[key] = value;
  else if (value === false) return;
  else element.setAttribute(key, value === true ? "" : String(value));
}

export function append(element, children) {
  for (const child of [children].flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child);
  }
  return element;
}

/** The children of `element` from now on. */
export function fill(element, ...children) {
  element.replaceChildren();
  return append(element, children);
}

let number = 0;

/** An id no other element of the page has, for labels and descriptions. */
export function newId(prefix = "x") {
  number += 1;
  return `${prefix}-${number}`;
}

/** Puts the keyboard on something that is not a control, for a screen reader to read from there. */
export function focusOn(element) {
  if (!element) return;
  if (!element.matches("a[href],button,input,select,textarea,summary,[tabindex]")) element.tabIndex = -1;
  element.focus({ preventScroll: false });
}
