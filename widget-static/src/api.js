// Calls of the gate. Every one may be repeated: an order has its own uuid, so a lost answer costs nothing but time.

const PATIENCE_MS = 15000;
const PAUSES_MS = [800, 1500, 3000, 5000];

/** The gate said no: `code` is the reason, `body` the whole answer. */
export class Refused extends Error {
  constructor(status, body) {
    super(body.error || "our_fault");
    this.code = body.error || "our_fault";
    this.status = status;
    this.body = body;
  }
}

export class Api {
  /** `onConnection(false)` is called when the gate cannot be reached, `onConnection(true)` when it can again. */
  constructor(base, key, onConnection) {
    this.base = `${base.replace(/\/+$/, "")}/${encodeURIComponent(key)}`;
    this.onConnection = onConnection;
    this.lost = false;
    this.reached = false;
    this.hurry = null;
    this.closed = false;
  }

  get(path, query = {}) {
    const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value));
    return this.call("GET", `${path}?${asked}`);
  }

  post(path, body = {}) {
    return this.call("POST", path, body);
  }

  /** Ends what is still being tried. */
  close() {
    this.closed = true;
    this.tryNow();
  }

  tryNow() {
    if (this.hurry) this.hurry();
  }

  async call(method, path, body) {
    for (let tries = 0; ; tries += 1) {
      const answer = await this.once(method, path, body);
      if (answer && answer.status < 500 && answer.status !== 429) {
        this.reached = true;
        this.connected(true);
        if (answer.status >= 400) throw new Refused(answer.status, answer.body);
        return answer.body;
      }
      if (answer && answer.status === 500) throw new Refused(500, answer.body);
      if (answer && answer.status === 429 && tries >= 2) throw new Refused(429, answer.body);
      if (this.closed) throw new Refused(0, { error: "try_again" });
      if (!answer && !this.reached && await this.answersUnread()) throw new Refused(403, { error: "origin_not_allowed" });
      if (!answer) this.connected(false);
      await this.pause(answer ? Math.min(answer.wait * 1000, 20000) : PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)]);
    }
  }

  /** {status, body, wait}, or null if there was no answer at all. */
  async once(method, path, body) {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), PATIENCE_MS);
    const request = { method, mode: "cors", credentials: "omit", cache: "no-store", signal: abort.signal, referrerPolicy: "origin" };
    if (body !== undefined) {
      // Sent as text, which needs no question in advance: half the round trips. The gate reads it as JSON all the same.
      request.headers = { "Content-Type": "text/plain" };
      request.body = JSON.stringify(body);
    }
    try {
      const answer = await fetch(this.base + path, request);
      const text = await answer.text();
      return { status: answer.status, body: readJson(text), wait: Number(answer.headers.get("retry-after")) || 1 };
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Whether the gate answers this page at all. What it says to a page it does not know, no browser lets us read. */
  async answersUnread() {
    try {
      await fetch(`${this.base}/catalogue`, { mode: "no-cors", credentials: "omit", cache: "no-store" });
      return true;
    } catch {
      return false;
    }
  }

  connected(yes) {
    if (this.lost === !yes) return;
    this.lost = !yes;
    this.onConnection(yes);
  }

  /** Waits, but not longer than until the connection is back or the guest is impatient. */
  pause(milliseconds) {
    return new Promise((go) => {
      const done = () => {
        clearTimeout(timer);
        removeEventListener("online", done);
        this.hurry = null;
        go();
      };
      const timer = setTimeout(done, milliseconds);
      addEventListener("online", done);
      this.hurry = done;
    });
  }
}

function readJson(text) {
  try {
    return JSON.parse(text) || {};
  } catch {
    return {};
  }
}
