// Elements without markup: text stays text, styles stay in the sheet, so that nothing can be injected or refused.

const SVG = "http://www.w3.org/2000/svg";

/** `h("p", {class: "x", onclick: f}, "text", child)`; null, false and undefined children are left out. */
export function h(name, properties = {}, ...children) {
  const element = name === "svg" || name === "path" ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, value] of Object.entries(properties || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "value") element.value = value;
    else if (key === "checked" || key === "disabled") element[key] = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A QR code from the path data the gate sends. */
export function drawQr(code, name) {
  const box = `0 0 ${code.size} ${code.size}`;
  return h("svg", { viewBox: box, role: "img", "aria-label": name, "shape-rendering": "crispEdges", part: "qr" },
    h("path", { d: code.path, fill: "#000" }));
}
