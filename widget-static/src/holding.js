// Contact, hold and confirmation: the part where seats are taken, so that every ending is a known one.

import { Refused } from "./api.js";
import { Choosing } from "./choosing.js";
import { h } from "./dom.js";
import { problemsOf, wishOf } from "./form.js";
import { contactView, messageView, reviewView, soldOutView } from "./steps.js";

const WARN_SECONDS = [300, 60];
const FIELDS = ["name", "email", "phone", "notes"];

/** What the page may know: the booking, not who made it. */
export function detailOf(order) {
  const { reference, status, productId, optionId, startsAt, total, currency } = order;
  return { reference, status, product: productId, option: optionId, startsAt, total, currency };
}

export class Holding extends Choosing {
  show_contact() {
    this.title(this.words.t("your_contact"));
    this.show(contactView(this));
    this.desk.work(this.wish()).catch(() => {}); // begun while the guest writes; failing, it is begun again
  }

  /** What is asked for now. If it is not what is held, the seats that are held go back. */
  wish() {
    const before = this.state.token;
    const wish = wishOf(this.state, this.product, this.total());
    if (before && !this.state.token) this.api.post(`/orders/${before}/cancel`).catch(() => {});
    this.save();
    return wish;
  }

  contactDone(page) {
    const contact = {};
    for (const name of FIELDS) contact[name] = page.elements[name].value.trim();
    const consent = page.elements.consent.checked;
    Object.assign(this.state, { contact, consent });
    this.save();
    const problems = problemsOf(contact, consent);
    this.markProblems(problems);
    if (!problems.length) this.hold();
  }

  markProblems(problems) {
    for (const name of [...FIELDS, "consent"]) {
      const wrong = problems.includes(name);
      this.stage.querySelector(`#${name}`).setAttribute("aria-invalid", String(wrong));
      this.stage.querySelector(`#${name}-problem`).textContent = wrong ? this.words.t(`need_${name}`) : "";
    }
    this.stage.querySelector("#form-problem").textContent = problems.length ? this.words.t("fix_this") : "";
    if (problems.length) this.stage.querySelector(`#${problems[0]}`).focus();
  }

  /** Asked for as often as needed: the order has one uuid, so it is held once. */
  async hold() {
    if (this.busy) return;
    const wish = this.wish();
    this.wait(this.words.t("holding"));
    this.state.pending = "hold";
    this.save();
    try {
      const order = await this.desk.hold(wish);
      Object.assign(this.state, { pending: null, token: order.token });
      if (order.status === "ON_HOLD") this.tell("held", detailOf(order));
      this.settle(order);
    } catch (refused) {
      this.state.pending = null;
      this.save();
      this.notHeld(refused);
    }
  }

  async notHeld(refused) {
    const warning = this.words.refusal(refused.code);
    switch (refused.code) {
      case "sold_out":
        this.state.nearest = refused.body.nearest || [];
        return this.go("soldout");
      case "price_changed":
      case "unknown_unit":
      case "party_not_allowed":
        this.forget();
        await this.reload();
        return this.go("party", { warning });
      case "uuid_reused":
        this.forget();
        return this.go("contact", { warning });
      case "past_cutoff":
      case "sales_stopped":
      case "unknown_departure":
        return this.go("departure", { warning });
      default:
        return this.fail(refused, () => this.go("contact"));
    }
  }

  async reload() {
    const products = this.getAttribute("product") || "";
    const query = { products, lang: this.words.language, currency: this.getAttribute("currency") };
    this.catalogue = await this.api.get("/catalogue", query).catch(() => this.catalogue);
  }

  /** The next hold is another order. */
  forget() {
    Object.assign(this.state, { uuid: null, print: null, token: null });
  }

  /** Shows an order as the gate says it stands. */
  settle(order, { welcome = false } = {}) {
    this.order = order;
    const steps = { ON_HOLD: "review", CONFIRMED: "done", REDEEMED: "closed", CANCELLED: "closed", EXPIRED: "expired", PENDING: "closed" };
    if (order.holdSeconds !== null) this.deadline = Date.now() + order.holdSeconds * 1000;
    this.go(steps[order.status], { status: welcome ? this.words.t("still_held") : "" });
  }

  show_review() {
    if (!this.order || this.order.token !== this.state.token) {
      this.resume();
      return;
    }
    this.title(this.words.t("review"));
    this.show(reviewView(this, this.order));
    this.warned = WARN_SECONDS.filter((seconds) => seconds < this.secondsLeft());
    this.ticking = setInterval(() => this.tick(), 1000);
  }

  secondsLeft() {
    return Math.max(0, Math.ceil((this.deadline - Date.now()) / 1000));
  }

  clockText() {
    const left = this.secondsLeft();
    return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  }

  tick() {
    const clock = this.stage.querySelector("#clock");
    if (clock) clock.textContent = this.clockText();
    const left = this.secondsLeft();
    if (this.warned.length && left <= this.warned[0]) {
      this.warned.shift();
      this.say(this.words.t("held_minutes", { n: Math.ceil(left / 60) }));
    }
    if (left === 0 && !this.busy) this.timeUp();
  }

  /** Our clock says so; the gate has the last word. */
  async timeUp() {
    clearInterval(this.ticking);
    try {
      const order = await this.desk.order(this.state.token);
      if (order.status === "ON_HOLD" && order.holdSeconds === 0) order.status = "EXPIRED";
      this.settle(order);
    } catch (refused) {
      this.fail(refused, () => this.resume());
    }
  }

  async confirm() {
    if (this.busy) return;
    const { contact, consent, token } = this.state;
    if (problemsOf({ name: "", email: "", phone: "", notes: "", ...contact }, consent).length) {
      this.go("contact");
      return;
    }
    this.wait(this.words.t("confirming"));
    try {
      const order = await this.desk.confirm(token, contact);
      this.tell("confirmed", detailOf(order));
      this.settle(order);
    } catch (refused) {
      await this.notConfirmed(refused);
    }
  }

  async notConfirmed(refused) {
    if (refused.code === "hold_expired") this.settle({ ...this.order, status: "EXPIRED", holdSeconds: null });
    else if (refused.code === "malformed") this.go("contact", { warning: this.words.refusal(refused.code) });
    else if (refused.code === "not_changeable") await this.resume();
    else this.fail(refused, () => this.resume());
  }

  /** The guest lets the seats go before the time is up. */
  async release() {
    if (this.busy) return;
    this.wait(this.words.t("cancelling"));
    try {
      await this.desk.cancel(this.state.token);
    } catch (refused) {
      if (refused.code !== "not_cancellable") return this.fail(refused, () => this.resume());
    }
    return this.startOver();
  }

  show_soldout() {
    this.forget();
    this.title(this.words.t("sold_out_title"));
    this.show(soldOutView(this, this.state.nearest || []));
  }

  pickNearest(departure) {
    const option = this.product.options.find((one) => one.id === departure.optionId);
    const sold = new Set(option.units.map((unit) => unit.id));
    this.state.units = Object.fromEntries(Object.entries(this.state.units).filter(([id]) => sold.has(id)));
    Object.assign(this.state, { departure, day: departure.startsAt.slice(0, 10), nearest: null });
    this.go("contact");
  }

  show_expired() {
    this.forget();
    this.save();
    this.title(this.words.t("expired"));
    const again = () => (this.option ? this.hold() : this.startOver());
    this.show(messageView(this.words.t("expired_lead"), "note",
      h("button", { type: "button", class: "primary", part: "button", onclick: again }, this.words.t("hold_again")),
      h("button", { type: "button", class: "quiet", onclick: () => this.startOver() }, this.words.t("start_over"))));
    this.tell("expired");
  }
}
