// Who works at the desk, and one's own password.

import * as desk from "./calls.js";
import { actionButton } from "./acts.js";
import { cancelButton, openDialog } from "./dialogs.js";
import { h } from "./dom.js";
import { field, form } from "./forms.js";
import { badge, table } from "./parts.js";
import { t } from "./words.js";

const ROLES = ["read-only", "dispatcher", "manager"];
const LEAST_PASSWORD = 12;

export async function staff(_, context) {
  const found = await desk.staff();
  return {
    title: t("nav_staff"),
    beside: h("div.beside", {}, actionButton(t("staff_new"), () => person(null, context), { kind: "primary" })),
    content: h("section.panel", {}, table(t("nav_staff"), [
      { label: t("user_name"), cell: (one) => one.name },
      { label: t("full_name"), cell: (one) => one.full_name },
      { label: t("role"), cell: (one) => t(`role_${one.role}`) },
      { label: t("state"), cell: (one) => badge("partner", one.active ? "active" : "inactive") },
      { label: t("what_to_do"), cell: (one) => actionButton(t("change"), () => person(one, context)) },
    ], found)),
  };
}

function person(one, context) {
  return openDialog(one ? one.full_name || one.name : t("staff_new"), (close) => h("div.stack", {}, form({
    label: t("save"), more: [cancelButton(close)],
    fields: [
      one ? null : field({ name: "name", label: t("user_name"), required: true, maxlength: 60, autocomplete: "off", autocapitalize: "none" }),
      field({ name: "full_name", label: t("full_name"), value: one?.full_name, required: true, maxlength: 200, autocomplete: "off" }),
      field({ name: "role", label: t("role"), type: "select", value: one?.role ?? "dispatcher", options: ROLES.map((role) => [role, t(`role_${role}`)]) }),
      field({ name: "password", label: t("new_password"), type: "password", required: !one, minlength: LEAST_PASSWORD, autocomplete: "new-password", hint: t(one ? "password_hint" : "password_least") }),
      one ? field({ name: "active", label: t("staff_is_active"), type: "checkbox", value: one.active }) : null,
    ].filter(Boolean),
    submit: async (values) => {
      await (one ? desk.changeStaff(one.name, changes(one, values)) : desk.newStaff(values));
      close(t("saved"));
      await context.reload();
    },
  })));
}

const changes = (one, values) => Object.fromEntries(
  Object.entries(values).filter(([name, value]) => value !== null && value !== one[name]));

export function ownPassword() {
  return openDialog(t("own_password"), (close) => h("div.stack", {}, form({
    label: t("save"), more: [cancelButton(close)],
    fields: [
      field({ name: "old", label: t("old_password"), type: "password", required: true, autocomplete: "current-password" }),
      field({ name: "fresh", label: t("new_password"), type: "password", required: true, minlength: LEAST_PASSWORD, autocomplete: "new-password", hint: t("password_least") }),
    ],
    submit: async ({ old, fresh }) => {
      await desk.changePassword(old, fresh);
      close();
      return t("password_changed");
    },
  })));
}
