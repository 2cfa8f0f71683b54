// The steps of one booking, what a guest may do at each, and what must survive a reload. Knows no markup of a page.

import { Refused } from "./api.js";
import { newUuid } from "./memory.js";
import { solve } from "./work.js";

export const STEPS = ["product", "day", "departure", "party", "contact", "review"];
const EMAIL = /^[^@\s<>"',;:\\()[\]]{1,64}@[^@\s<>"',;:\\()[\]]{1,185}\.[^@\s<>"',;:\\()[\]]{2,60}$/;
const MARKUP = /[<>\u0000-\u0008\u000b-\u001f\u007f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

/** What is wrong with the contact, by field: the gate has the same rules and the last word. */
export function problemsOf(contact, consent) {
  const problems = [];
  if (!contact.name || contact.name.length > 100 || MARKUP.test(contact.name) || /[\n\t]/.test(contact.name)) problems.push("name");
  if (!EMAIL.test(contact.email)) problems.push("email");
  if (!/^[0-9+()/. -]{0,30}$/.test(contact.phone)) problems.push("phone");
  if (contact.notes.length > 500 || MARKUP.test(contact.notes)) problems.push("notes");
  if (!consent) problems.push("consent");
  return problems;
}

/** Holds, confirms and cancels orders; each may be called again with the same state and comes to the same end. */
export class Desk {
  constructor(api, language) {
    this.api = api;
    this.language = language;
    this.works = new Map();
  }

  /** The work for that order, begun early so that nobody waits for it. */
  work(wish) {
    const known = this.works.get(wish.uuid);
    if (known) return known;
    const { uuid, productId, optionId, startsAt } = wish;
    const work = this.api.post("/challenges", { uuid, productId, optionId, startsAt })
      .then(async ({ challenge, bits }) => ({ challenge, answer: await solve(challenge, bits) }));
    this.works.set(uuid, work);
    work.catch(() => this.works.delete(uuid));
    return work;
  }

  /** The order on hold. Work that has grown too old is done once more. */
  async hold(wish) {
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.api.post("/holds", { ...wish, language: this.language, proof: await this.work(wish) });
      } catch (refused) {
        this.works.delete(wish.uuid);
        if (!(refused instanceof Refused) || refused.code !== "work_not_done" || tries) throw refused;
      }
    }
  }

  confirm(token, contact) {
    const { name, email, phone, notes } = contact;
    return this.api.post(`/orders/${token}/confirm`, { contact: { name, email, phone }, notes, language: this.language, consent: true });
  }

  order(token) {
    return this.api.get(`/orders/${token}`, { lang: this.language });
  }

  cancel(token) {
    return this.api.post(`/orders/${token}/cancel?lang=${this.language}`);
  }
}

/** The hold that the state asks for. Another choice is another order, so it has another uuid. */
export function wishOf(state, product, total) {
  const units = Object.fromEntries(Object.entries(state.units).filter(([, count]) => count > 0));
  const { optionId, startsAt } = state.departure;
  const print = JSON.stringify([product.id, optionId, startsAt, units, product.currency]);
  if (state.print !== print || !state.uuid) {
    state.print = print;
    state.uuid = newUuid();
    state.token = null;
  }
  return { uuid: state.uuid, productId: product.id, optionId, startsAt, units, currency: product.currency, total };
}
