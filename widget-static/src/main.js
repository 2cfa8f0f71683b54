// <gangway-booking>: the element. It puts the steps on the page one after the other and remembers where the guest is.

import { Api, Refused } from "./api.js";
import { calendarView, daysIn, monthOf } from "./calendar.js";
import { h } from "./dom.js";
import { Desk, STEPS, problemsOf, wishOf } from "./form.js";
import { Memory } from "./memory.js";
import { cancelView, contactView, departuresView, doneView, loadingView, messageView, partyView, productsView, reviewView, soldOutView } from "./steps.js";
import { Words, chooseLanguage } from "./texts.js";

const STYLE = "__STYLE__";
const API = "__API__";
const NONCE = (document.currentScript && document.currentScript.nonce) || "";
const WARN_SECONDS = [300, 60];
let sheet = null;

/** Styles that a strict policy allows; a browser without them gets an element with the script's own nonce. */
function dress(root) {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
    }
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = h("style", {}, STYLE);
    style.nonce = NONCE;
    root.append(style);
  }
}

class GangwayBooking extends HTMLElement {
  static observedAttributes = ["partner", "product", "lang", "currency", "api"];

  constructor() {
    super();
    this.root = this.attachShadow({ mode: "open" });
    dress(this.root);
    this.body = h("div", { class: "gangway", part: "form" });
    this.root.append(this.body);
  }

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

  // -- beginning and coming back ----------------------------------------------------------------------------------

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

  get product() {
    return this.catalogue.products.find((one) => one.id === this.state.productId);
  }

  get option() {
    const { departure } = this.state;
    return departure && this.product.options.find((one) => one.id === departure.optionId);
  }

  total() {
    return this.option.units.reduce((sum, unit) => sum + unit.price * (this.state.units[unit.id] || 0), 0);
  }

  seats() {
    return this.option.units.reduce((sum, unit) => sum + (unit.seats || 0) * (this.state.units[unit.id] || 0), 0);
  }

  // -- what is on the page ----------------------------------------------------------------------------------------

  /** What stays while the steps change: progress, the two places where things are announced, the step itself. */
  frame(language) {
    this.progress = h("div", { class: "progress" });
    this.heading = h("h2", { tabindex: "-1", part: "heading" });
    this.status = h("p", { class: "status", role: "status" });
    this.alert = h("div", { role: "alert" });
    this.line = h("div", { class: "offline", role: "status" });
    this.stage = h("div", { class: "stage" });
    this.body.replaceChildren(h("section", { lang: language, "aria-label": this.words.t("title") },
      this.line, this.progress, this.heading, this.alert, this.status, this.stage));
  }

  show(...content) {
    this.stage.replaceChildren(...content.filter(Boolean));
  }

  title(text) {
    this.heading.textContent = text;
    this.heading.hidden = !text;
  }

  focusHeading() {
    this.heading.focus({ preventScroll: true });
    const { top } = this.getBoundingClientRect();
    if (top < 0) this.scrollIntoView({ block: "start" });
  }

  say(text) {
    this.status.textContent = text || "";
  }

  warn(text) {
    this.alert.replaceChildren(...(text ? [h("p", { class: "problem big" }, text)] : []));
  }

  tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(`gangway:${name}`, { bubbles: true, composed: true, detail }));
  }

  save() {
    this.memory.write(this.state);
  }

  /** One step: its heading, its content, the way back. */
  go(step, { focus = true, warning = "", status = "" } = {}) {
    this.state.step = step;
    this.busy = false;
    clearInterval(this.ticking);
    this.save();
    this.warn(warning);
    this.say(status);
    this.drawProgress(step);
    this[`show_${step}`]();
    if (focus) this.focusHeading();
    this.tell("step", { step, product: this.state.productId || null });
  }

  drawProgress(step) {
    const steps = this.catalogue.products.length === 1 ? STEPS.slice(1) : STEPS;
    const at = steps.indexOf(step);
    if (at < 0) return this.progress.replaceChildren();
    const back = at > 0 && h("button", { type: "button", class: "back", onclick: () => this.back(steps[at - 1]) }, h("span", { "aria-hidden": "true" }, "‹ "), this.words.t("back"));
    const bars = steps.map((_, n) => h("span", { class: n <= at ? "bar done" : "bar" }));
    return this.progress.replaceChildren(back || h("span", {}),
      h("span", { class: "soft" }, this.words.t("step_of", { n: at + 1, of: steps.length })),
      h("div", { class: "bars", "aria-hidden": "true" }, bars));
  }

  back(step) {
    if (!this.busy) this.go(step);
  }

  /** A refusal the guest should know of, with a way on. */
  fail(error, again) {
    this.busy = false;
    const code = error instanceof Refused ? error.code : "our_fault";
    if (!(error instanceof Refused)) console.error(error);
    this.progress.replaceChildren();
    this.title(this.words.t("error_title"));
    this.say("");
    this.warn(this.words.refusal(code));
    this.show(h("button", { type: "button", class: "primary", part: "button", onclick: again }, this.words.t("try_now")));
    this.tell("error", { code });
  }

  connection(yes) {
    if (yes) {
      this.line.replaceChildren(this.words.t("online"));
      setTimeout(() => this.api && !this.api.lost && this.line.replaceChildren(), 4000);
    } else {
      this.line.replaceChildren(this.words.t("offline"), " ", h("button", { type: "button", class: "link", onclick: () => this.api.tryNow() }, this.words.t("try_now")));
    }
  }

  // -- product, day, departure, party -----------------------------------------------------------------------------

  show_product() {
    this.title(this.words.t("choose_product"));
    this.show(this.catalogue.products.length ? productsView(this) : messageView(this.words.refusal("unknown_product"), "note"));
  }

  pickProduct(id) {
    if (this.state.productId !== id) Object.assign(this.state, { productId: id, day: null, departure: null, units: {}, month: null });
    this.go("day");
  }

  show_day() {
    this.title(`${this.product.name} – ${this.words.t("choose_day")}`);
    this.drawMonth(this.state.month || monthOf(this.state.day || this.catalogue.today));
  }

  async drawMonth(month, focusDay = null, { follow = true } = {}) {
    const { today } = this.catalogue;
    if (month < monthOf(today)) return;
    this.state.month = month;
    const first = month === monthOf(today) ? today : `${month}-01`;
    const draw = (rooms) => {
      const held = this.root.activeElement;
      const arrow = held && held.classList.contains("arrow") ? held.getAttribute("aria-label") : null;
      this.show(calendarView({
        words: this.words, month, rooms, today, chosen: this.state.day, focus: focusDay,
        onPick: (day) => { this.state.day = day; this.go("departure"); },
        onMonth: (wanted, day) => this.drawMonth(wanted, day, { follow: false }),
      }));
      if (focusDay) this.stage.querySelector(`[data-day="${focusDay}"]`).focus();
      else if (arrow) this.stage.querySelector(`[aria-label="${arrow}"]`).focus();
    };
    draw(null);
    try {
      const found = await this.api.get("/calendar", { product: this.state.productId, from: first, to: `${month}-${daysIn(month)}` });
      if (this.state.step !== "day" || this.state.month !== month) return;
      const bookable = found.some((day) => day.room === "AVAILABLE" || day.room === "LIMITED");
      if (!bookable && follow && month < monthOf(today, 6)) this.drawMonth(monthOf(`${month}-01`, 1));
      else draw(new Map(found.map(({ day, room }) => [day, room])));
    } catch (refused) {
      this.fail(refused, () => this.go("day"));
    }
  }

  async show_departure() {
    const { day, productId } = this.state;
    this.title(`${this.words.day(day)} – ${this.words.t("choose_departure")}`);
    this.show(departuresView(this, null));
    try {
      const departures = await this.api.get("/departures", { product: productId, day });
      if (this.state.step === "departure" && this.state.day === day) this.show(departuresView(this, departures));
    } catch (refused) {
      this.fail(refused, () => this.go("departure"));
    }
  }

  pickDeparture(departure) {
    const { option } = this;
    this.state.departure = departure;
    if (option && option.id !== departure.optionId) this.state.units = {};
    this.go("party");
  }

  show_party() {
    const { units } = this.option;
    if (units.length === 1 && !this.state.units[units[0].id]) this.state.units = { [units[0].id]: 1 };
    this.title(this.words.t("choose_party"));
    this.show(partyView(this));
    this.checkParty();
  }

  /** A number was typed, or a button pressed: it stays a whole number within what can be ordered. */
  count(unit, field, pressed = false) {
    const most = Math.min(Number(field.max), this.option.most);
    const number = Math.max(0, Math.min(most, Math.floor(Number(field.value) || 0)));
    if (pressed || (field.value !== "" && String(number) !== field.value)) field.value = String(number);
    this.state.units = { ...this.state.units, [unit.id]: number };
    this.save();
    this.stage.querySelector("#total").textContent = this.words.price(this.total(), this.product.currency);
    this.checkParty();
  }

  /** Says what keeps the party from going on board; empty if nothing does. */
  checkParty({ strict = false } = {}) {
    const { seats: left } = this.state.departure;
    const whole = this.option.units.some((unit) => unit.seats === null && this.state.units[unit.id]);
    let problem = "";
    if (!whole && this.seats() === 0) problem = strict ? this.words.t("pick_somebody") : "";
    else if (left !== null && this.seats() > left) problem = this.words.t("not_enough_seats", { n: left });
    const place = this.stage.querySelector("#party-problem");
    if (place.textContent !== problem) place.textContent = problem;
    return problem;
  }

  partyDone() {
    if (this.checkParty({ strict: true })) {
      this.stage.querySelector("input").focus();
      return;
    }
    this.go("contact");
  }

  // -- contact, hold, review --------------------------------------------------------------------------------------

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
    for (const name of ["name", "email", "phone", "notes"]) contact[name] = page.elements[name].value.trim();
    const consent = page.elements.consent.checked;
    Object.assign(this.state, { contact, consent });
    this.save();
    const problems = problemsOf(contact, consent);
    this.markProblems(problems);
    if (!problems.length) this.hold();
  }

  markProblems(problems) {
    for (const name of ["name", "email", "phone", "notes", "consent"]) {
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

  wait(text) {
    this.busy = true;
    clearInterval(this.ticking);
    this.warn("");
    this.say(text);
    this.stage.setAttribute("aria-busy", "true");
    for (const control of this.body.querySelectorAll(".stage button, .stage input, .stage textarea, .progress button")) control.disabled = true;
    this.body.classList.add("busy");
  }

  /** Shows an order as the gate says it stands. */
  settle(order, { welcome = false } = {}) {
    this.order = order;
    this.stage.removeAttribute("aria-busy");
    this.body.classList.remove("busy");
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
    this.busy = false;
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
    this.body.classList.remove("busy");
    this.stage.removeAttribute("aria-busy");
    return this.startOver();
  }

  show_soldout() {
    this.forget();
    this.title(this.words.t("sold_out_title"));
    this.show(soldOutView(this, this.state.nearest || []));
    this.body.classList.remove("busy");
    this.stage.removeAttribute("aria-busy");
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

  // -- after the sale ---------------------------------------------------------------------------------------------

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
      this.body.classList.remove("busy");
      this.stage.removeAttribute("aria-busy");
      if (refused.code === "not_cancellable") this.go("done", { warning: this.words.refusal(refused.code) });
      else this.fail(refused, () => this.resume());
    }
  }
}

/** What the page may know: the booking, not who made it. */
function detailOf(order) {
  const { reference, status, productId, optionId, startsAt, total, currency } = order;
  return { reference, status, product: productId, option: optionId, startsAt, total, currency };
}

if (!customElements.get("gangway-booking")) customElements.define("gangway-booking", GangwayBooking);
