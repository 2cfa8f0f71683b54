// A sale by telephone.

import * as desk from "./calls.js";
import { panel } from "./parts.js";
import { address, go } from "./router.js";
import { saleForm } from "./sale_form.js";
import { t } from "./words.js";

export async function phoneOrder({ query }) {
  const products = (await desk.products()).filter((product) => product.options.length);
  const sell = async (sale) => {
    const order = await desk.phoneOrder(sale);
    go(address("orders", order.reference));
    return t("sold", { reference: order.reference });
  };
  return { title: t("nav_phone_order"), content: panel(t("phone_order_what"), saleForm(products, query, t("phone_order_do"), sell)) };
}
