// Which view belongs to which address, and which entry of the menu it stands under.

import { h } from "./dom.js";
import { link } from "./parts.js";
import { t } from "./words.js";
import { oneCase } from "./view_case.js";
import { cases } from "./view_cases.js";
import { audit } from "./view_audit.js";
import { reconciliation } from "./view_reconciliation.js";
import { staff } from "./view_staff.js";
import { day } from "./view_day.js";
import { departure } from "./view_departure.js";
import { imports } from "./view_imports.js";
import { move } from "./view_move.js";
import { numbers } from "./view_numbers.js";
import { order } from "./view_order.js";
import { orders } from "./view_orders.js";
import { partner, partners } from "./view_partners.js";
import { phoneOrder } from "./view_phone_order.js";

const VIEWS = {
  cases: [cases, oneCase], day: [day, day], departure: [departure, departure], move: [move, move],
  orders: [orders, order], "phone-order": [phoneOrder, phoneOrder], imports: [imports, imports], numbers: [numbers, numbers],
  partners: [partners, partner], reconciliation: [reconciliation, reconciliation], audit: [audit, audit], staff: [staff, staff],
};
const UNDER = { departure: "day", move: "day" };

export function viewOf([first = "cases", ...rest]) {
  const [list, one] = VIEWS[first] || [nowhere, nowhere];
  return { place: UNDER[first] || first, view: rest.length ? one : list };
}

async function nowhere() {
  return { title: t("nowhere"), content: h("p", {}, link("cases", t("nav_cases"))) };
}
