// What is wrong with which row of a file.

import { h } from "./dom.js";
import { table } from "./parts.js";
import { count, named, t } from "./words.js";

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
      { label: t("what_is_wrong"), cell: (one) => one.what },
      { label: t("what_to_do"), cell: (one) => one.repair },
      { label: t("problem_kind"), cell: (one) => named("wrong", one.code) },
    ], shown, { rowAttributes: () => ({ class: "wrong" }) }),
    all > shown.length ? h("p.soft", {}, t("import_more", { n: all - shown.length })) : null,
  ];
}
