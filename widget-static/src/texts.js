// Words, plurals, prices and dates of one language, as the browser's own Intl knows them.

const TEXTS = __TEXTS__;
// Decimals of the minor unit where they are not two, as the gate counts them (ISO 4217). What a browser believes is
// another thing: CLDR gives none to HUF and IDR, whose prices would be shown a hundred times too high.
const DECIMALS = __DECIMALS__;
const FALLBACK = "en";

/** The language to speak: what the page asks for, if there are texts in it. */
export function chooseLanguage(...asked) {
  for (const tag of asked) {
    const primary = String(tag || "").slice(0, 2).toLowerCase();
    if (TEXTS[primary]) return primary;
  }
  return FALLBACK;
}

export class Words {
  constructor(language, timeZone) {
    this.language = language;
    this.locale = language === "en" ? "en-GB" : language;
    this.timeZone = timeZone;
    this.plurals = new Intl.PluralRules(this.locale);
  }

  /** The text of that name; one that counts has its form chosen by `values.n`. */
  t(name, values = {}) {
    let text = TEXTS[this.language][name];
    if (text === undefined) return name;
    if (typeof text === "object") text = text[this.plurals.select(values.n)] || text.other;
    return text.replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
  }

  has(name) {
    return TEXTS[this.language][name] !== undefined;
  }

  refusal(code) {
    return this.t(this.has(`error_${code}`) ? `error_${code}` : "error_our_fault");
  }

  price(amount, currency) {
    const decimals = DECIMALS[currency] ?? 2;
    const shown = amount % 10 ** decimals ? decimals : 0;
    const style = { style: "currency", currency, minimumFractionDigits: shown, maximumFractionDigits: shown };
    return new Intl.NumberFormat(this.locale, style).format(amount / 10 ** decimals);
  }

  /** A calendar day `2027-05-14`, which has no zone of its own. */
  day(text, options = { weekday: "long", day: "numeric", month: "long", year: "numeric" }) {
    return new Intl.DateTimeFormat(this.locale, { ...options, timeZone: "UTC" }).format(new Date(`${text}T12:00:00Z`));
  }

  month(text) {
    return this.day(`${text.slice(0, 7)}-01`, { month: "long", year: "numeric" });
  }

  weekdays(width) {
    return Array.from({ length: 7 }, (_, n) => this.day(`2024-01-0${n + 1}`, { weekday: width }));
  }

  /** The local time written in a start such as `2027-05-14T19:00:00+02:00`. */
  time(startsAt) {
    return startsAt.slice(11, 16);
  }

  moment(startsAt, allDay) {
    const day = this.day(startsAt.slice(0, 10));
    return allDay ? day : this.t("at", { day, time: this.time(startsAt) });
  }

  /** Who counts as that kind of guest. */
  ages(unit) {
    if (this.has(`note_${unit.type}`)) return this.t(`note_${unit.type}`);
    if (unit.seats === null) return "";
    if (unit.maxAge === null) return unit.minAge ? this.t("age_up", { from: unit.minAge }) : "";
    return unit.minAge ? this.t("age_range", { from: unit.minAge, to: unit.maxAge }) : this.t("age_down", { to: unit.maxAge });
  }

  duration(minutes) {
    if (minutes % 60 === 0) return this.t("hours", { n: minutes / 60 });
    return this.t("minutes", { n: minutes });
  }
}
