// Questions asked in a `<dialog>`: the browser keeps the keyboard inside, Escape closes, focus goes back where it was.

import { h, newId } from "./dom.js";
import { t } from "./words.js";

/** Shows `content(close)` as a modal dialog; resolves with what `close` was given, undefined if it was dismissed. */
export function openDialog(title, content, { dismissable = true, className = "dialog" } = {}) {
  const before = document.activeElement;
  const id = newId("dialog");
  return new Promise((resolve) => {
    let result;
    const close = (value) => {
      result = value;
      dialog.close();
    };
    const dialog = h(`dialog.${className}`, { "aria-labelledby": id },
      h("h2", { id, tabindex: -1 }, title), content(close),
      dismissable ? h("button.close", { type: "button", "aria-label": t("close"), onclick: () => close() }, "×") : null);
    dialog.addEventListener("cancel", (event) => dismissable || event.preventDefault());
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (before?.isConnected) before.focus();
      resolve(result);
    });
    document.body.append(dialog);
    dialog.showModal();
    (dialog.querySelector("[autofocus],input,select,textarea") || dialog.querySelector("h2")).focus();
  });
}

export function cancelButton(close) {
  return h("button.plain", { type: "button", onclick: () => close() }, t("back"));
}
