// What is wrong with which row of a file.

import { h } from "./dom.js";
import { channelName, table } from "./parts.js";
import { count, has, named, t } from "./words.js";

const MOST_SHOWN = 300;

/** A heading and a table; nothing at all for none. `all` is how many there are, if more than were sent. */
export function rowProblems(some, title, all = some.length) {
  if (!some.length) return null;
  const shown = some.slice(0, MOST_SHOWN);
  return [
    h("h3", {}, t("import_list", { title, n: all })),
    table(title, [
      { label: t("row"), cell: (one) => count(one.row) },
      { label: t("column"), cell: (one) => one.column },
      { label: t("what_is_wrong"), cell: (one) => said("row", one, one.what) },
      { label: t("what_to_do"), cell: (one) => said("row_repair", one, one.repair) },
    ], shown, { rowAttributes: () => ({ class: "wrong" }) }),
    all > shown.length ? h("p.soft", {}, t("import_more", { n: all - shown.length })) : null,
  ];
}

/** In the page's language; in the back end's words where the page has none for the code. */
function said(family, { says, params = {}, code }, otherwise) {
  const name = `${family}_${says}`;
  if (!has(name)) return otherwise;
  return t(name, {
    ...params,
    channel: params.channel && channelName(params.channel),
    parts: (params.parts || "").split(", ").map((part) => named("content", part)).join(", "),
    refusal: code === "malformed" ? t("row_not_allowed") : named("error", code),
  });
}
