// Calls of the desk's back end. A call that finds the login over waits for a new one and goes on: nothing typed is lost.

import { current, start } from "./session.js";

const PATIENCE_MS = 29000; // a REST API's own
const SOON_MS = 20000;
const SAID = new Set([503]); // a refusal of the back end's own that asks for another try, and says why
const BASE = new URL("../../api/", import.meta.url);

/** The back end said no. `code` is its reason, `problem` the whole answer. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || String(status));
    this.status = status;
    this.problem = problem;
    this.code = problem.code || String(status);
  }
}

/** There was no answer, or not the back end's own: trying again may help. */
export class Unreachable extends Error {
  constructor(status) {
    super(status ? `status ${status}` : "no answer");
    this.status = status;
  }
}

let askToLogIn = () => Promise.reject(new Refused(401, {}));

/** `ask()` resolves when somebody has logged in again. */
export function whenLoginEnds(ask) {
  askToLogIn = ask;
}

/** The document that answers; `as: "file"` gives the answer itself. `open` calls need nobody to be logged in. */
export async function call(method, path, { body, query, as = "json", open = false } = {}) {
  const url = address(path, query);
  for (;;) {
    if (!open && endsSoon()) await renew();
    const used = open ? null : current()?.token;
    const answer = await once(method, url, body, used);
    if (answer.status === 401 && !open) {
      if (current()?.token === used) await renew(used);
      continue;
    }
    if (answer.ok) return as === "json" ? answer.json().catch(() => null) : answer;
    throw await refusal(answer);
  }
}

function address(path, query = {}) {
  const url = new URL(path, BASE);
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") url.searchParams.set(name, value);
  }
  return url;
}

async function once(method, url, body, token) {
  const headers = { Accept: "application/json, text/csv, text/plain" };
  if (token) headers.Authorization = `Bearer ${token}`;
  const isForm = body instanceof FormData;
  if (!isForm && method !== "GET") headers["Content-Type"] = "application/json";
  const sent = isForm ? body : method === "GET" ? undefined : JSON.stringify(body ?? {});
  const request = { method, headers, body: sent, credentials: "omit", cache: "no-store" };
  try {
    return await fetch(url, { ...request, signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    throw new Unreachable(0);
  }
}

async function refusal(answer) {
  const problem = await answer.json().catch(() => null);
  if (problem === null || (answer.status >= 500 && !(SAID.has(answer.status) && problem.code))) return new Unreachable(answer.status);
  return new Refused(answer.status, problem);
}

const endsSoon = () => Boolean(current()) && new Date(current().token_ends_at) - Date.now() < SOON_MS;

let renewing = null;

/** A fresh token, by the refresh token if it is still good, else by whoever logs in now. One at a time, over all tabs. */
function renew(used = current()?.token) {
  renewing ??= navigator.locks.request("gangway-desk:renew", () => renewed(used)).finally(() => {
    renewing = null;
  });
  return renewing;
}

async function renewed(used) {
  await new Promise((soon) => setTimeout(soon, 30)); // what another tab has got meanwhile arrives
  if (current() && current().token !== used) return;
  const body = { refresh_token: current()?.refresh_token ?? "" };
  const answer = await once("POST", address("refresh"), body, null);
  if (answer.ok) start(await answer.json());
  else if (answer.status === 401) await askToLogIn();
  else throw await refusal(answer);
}

/** A file the back end makes, saved as the browser saves downloads; what proves who asks stays out of the address. */
export async function download(path, query, name) {
  const answer = await call("GET", path, { query, as: "file" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
