// Signing in: a page at first, a dialog over the view when a session ends in the middle of work.

import { call } from "./api.js";
import { openDialog } from "./dialogs.js";
import { fill, h } from "./dom.js";
import { field, form } from "./forms.js";
import { politely } from "./say.js";
import { current, end, start } from "./session.js";
import { brand, languageButtons } from "./shell.js";
import { t } from "./words.js";

/** The whole page is a form until somebody has signed in. */
export function signInPage({ onLanguage, reason }) {
  return new Promise((resolve) => {
    const main = h("main", { id: "main" }, h("div.panel", {},
      brand(), h("h1", { tabindex: -1 }, t("sign_in_title")), reason ? h("p.note", {}, reason) : null,
      signInForm(resolve), h("div.buttons", {}, languageButtons(onLanguage))));
    fill(document.body, h("div.gate", {}, main), politely);
    document.title = `${t("sign_in_title")} · Gangway`;
    main.querySelector("input").focus();
  });
}

let asking = null;

/** Asks to sign in again over what is shown; one dialog, however many calls wait for it. */
export function signInAgain(onOther) {
  asking ??= askAgain(onOther).finally(() => {
    asking = null;
  });
  return asking;
}

async function askAgain(onOther) {
  const before = current()?.name;
  const after = await openDialog(t("session_over"), (close) => h("div.stack", {}, h("p", {}, t("session_over_why")),
    signInForm(close, before)), { dismissable: false });
  if (after.name !== before) onOther();
}

function signInForm(done, name) {
  return form({
    label: t("sign_in"),
    fields: [
      field({ name: "name", label: t("user_name"), value: name, autocomplete: "username", required: true, autocapitalize: "none", spellcheck: "false" }),
      field({ name: "password", label: t("password"), type: "password", autocomplete: "current-password", required: true }),
    ],
    submit: async (values) => done(await signIn(values)),
  });
}

async function signIn(body) {
  const session = await call("POST", "login", { body, open: true });
  start(session);
  return session;
}

/** The login ends at the back end as well; if that cannot be reached, its token dies within minutes by itself. */
export async function signOut() {
  if (current()) await call("POST", "logout").catch(() => null);
  end();
}
