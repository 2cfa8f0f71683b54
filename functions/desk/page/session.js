// Who is signed in. What proves it is in sessionStorage: it survives a reload and ends with the tab, no cookie carries
// it to another page, and the page's policy runs no foreign script that could read it.
//
// A refresh token is good once. So tabs of one login tell each other the newest one; a new tab asks the others.

const NAME = "gangway-desk:session";
const ASK_MS = 200;
const LEVELS = ["read-only", "dispatcher", "manager"];

const others = new BroadcastChannel("gangway-desk");
let session = read();
let ended = () => null;

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(NAME));
  } catch {
    return null;
  }
}

function keep(given) {
  session = given;
  try {
    if (given) sessionStorage.setItem(NAME, JSON.stringify(given));
    else sessionStorage.removeItem(NAME);
  } catch {
    // Forbidden by the browser: the session lasts until the reload.
  }
}

/** {token, token_ends_at, refresh_token, ends_at, name, full_name, role} as the back end gave it, or null. */
export const current = () => session;

const loginOf = (some) => some?.refresh_token?.split("~").slice(0, 2).join("~");

/** A new login, or the same with a fresh token. */
export function start(given) {
  keep({ ...session, ...given });
  others.postMessage({ session });
}

export function end() {
  const login = loginOf(session);
  keep(null);
  others.postMessage({ ended: login });
}

/** `then()` is called when this login is ended in another tab. */
export function whenEnded(then) {
  ended = then;
}

/** Takes over the login of another tab, if there is one. */
export function takeOver() {
  if (session) return Promise.resolve();
  return new Promise((done) => {
    others.postMessage({ wanted: true });
    const timer = setTimeout(done, ASK_MS);
    others.addEventListener("message", function heard({ data }) {
      if (!data.session) return;
      others.removeEventListener("message", heard);
      clearTimeout(timer);
      if (!session) keep(data.session);
      done();
    });
  });
}

others.addEventListener("message", ({ data }) => {
  if (data.wanted && session) others.postMessage({ session });
  if (data.session && session && loginOf(data.session) === loginOf(session)) keep(data.session);
  if (data.ended && session && data.ended === loginOf(session)) {
    keep(null);
    ended();
  }
});

/** Whether the person may do what that role may. The back end decides; this only leaves out what it would refuse. */
export function may(role) {
  return LEVELS.indexOf(session?.role) >= LEVELS.indexOf(role);
}
