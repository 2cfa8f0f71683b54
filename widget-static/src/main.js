// <gangway-booking>: begins, comes back after a reload, and shows what was sold.

import { Api } from "./api.js";
import { h } from "./dom.js";
import { Desk, STEPS } from "./form.js";
import { Holding, detailOf } from "./holding.js";
import { Memory } from "./memory.js";
import { cancelView, doneView, loadingView, messageView } from "./steps.js";
import { Words, chooseLanguage } from "./texts.js";

const API = "__API__";

class GangwayBooking extends Holding {
  static observedAttributes = ["partner", "product", "lang", "currency", "api"];

  connectedCallback() {
    this.onShow = (event) => event.persisted && this.isConnected && this.resume();
    addEventListener("pageshow", this.onShow);
    this.start();
  }

  disconnectedCallback() {
    removeEventListener("pageshow", this.onShow);
    clearInterval(this.ticking);
    if (this.api) this.api.close();
  }

  attributeChangedCallback(name, before, after) {
    if (this.api && this.isConnected && before !== after) this.start();
  }

  async start() {
    if (this.api) this.api.close();
    const language = chooseLanguage(this.getAttribute("lang"), document.documentElement.lang, navigator.language);
    const partner = this.getAttribute("partner") || "";
    const products = (this.getAttribute("product") || "").replace(/\s+/g, "");
    this.words = new Words(language);
    this.memory = new Memory(`${partner}:${products}`);
    this.state = { step: "product", units: {}, contact: {}, ...this.memory.read() };
    this.api = new Api(this.getAttribute("api") || API, partner, (yes) => this.connection(yes));
    this.desk = new Desk(this.api, language);
    this.frame(language);
    this.show(loadingView(this.words));
    const api = this.api;
    try {
      const catalogue = await api.get("/catalogue", { products, lang: language, currency: this.getAttribute("currency") });
      if (api !== this.api) return; // asked again meanwhile, in another language say
      this.catalogue = catalogue;
      await this.resume();
    } catch (refused) {
      if (api === this.api) this.fail(refused, () => this.start());
    }
  }

  /** Where the guest was, after a reload, the back button, or a lost answer. */
  async resume() {
    const { state } = this;
    if (!this.product) return this.begin();
    if (state.pending === "hold" && this.option && state.departure) return this.hold();
    if (!state.token) return this.go(STEPS.includes(state.step) && state.step !== "review" ? state.step : "contact", { focus: false });
    try {
      const order = await this.desk.order(state.token);
      this.settle(order, { welcome: order.status === "ON_HOLD" });
    } catch (refused) {
      if (refused.code !== "unknown_order") return this.fail(refused, () => this.resume());
      this.startOver();
    }
    return undefined;
  }

  begin() {
    const { products } = this.catalogue;
    Object.assign(this.state, { productId: products.length === 1 ? products[0].id : null, departure: null, day: null });
    this.go(products.length === 1 ? "day" : "product", { focus: false });
  }

  startOver() {
    const { contact } = this.state;
    this.state = { step: "product", units: {}, contact };
    this.begin();
    this.focusHeading();
  }

  show_done() {
    this.title(this.words.t("confirmed"));
    this.show(doneView(this, this.order));
  }

  show_closed() {
    const { status } = this.order;
    const names = { CANCELLED: ["cancelled", "cancelled_lead"], PENDING: ["pending"], REDEEMED: ["redeemed"] };
    const [title, lead] = names[status];
    this.title(this.words.t(title));
    this.show(messageView(lead ? this.words.t(lead) : "", "note",
      h("p", { class: "reference" }, this.words.t("reference"), " ", h("strong", {}, this.order.reference)),
      h("button", { type: "button", class: "primary", part: "button", onclick: () => this.startOver() }, this.words.t("book_another"))));
  }

  askCancel(sure) {
    const place = this.stage.querySelector("#cancel");
    place.replaceChildren(cancelView(this, sure));
    (place.querySelector("[tabindex]") || place.querySelector("button")).focus();
  }

  async cancel() {
    if (this.busy) return;
    this.wait(this.words.t("cancelling"));
    try {
      const order = await this.desk.cancel(this.state.token);
      this.tell("cancelled", detailOf(order));
      this.settle(order);
    } catch (refused) {
      if (refused.code === "not_cancellable") this.go("done", { warning: this.words.refusal(refused.code) });
      else this.fail(refused, () => this.resume());
    }
  }
}

if (!customElements.get("gangway-booking")) customElements.define("gangway-booking", GangwayBooking);
