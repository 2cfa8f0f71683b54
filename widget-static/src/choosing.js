// Product, day, departure and party: what the guest chooses before anything is asked of them.

import { calendarView, daysIn, monthOf } from "./calendar.js";
import { Shell } from "./shell.js";
import { departuresView, messageView, partyView, productsView } from "./steps.js";

export class Choosing extends Shell {
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
}
