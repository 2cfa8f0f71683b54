// The desk's page: who is signed in, which view is shown, and how many exceptions wait.

import { whenLoginEnds } from "./api.js";
import { catalogue, countOpen } from "./calls.js";
import { setZone } from "./moments.js";
import { readAddress, showView } from "./router.js";
import { current, takeOver, whenEnded } from "./session.js";
import { drawShell, markPlace, showWaiting } from "./shell.js";
import { signInAgain, signInPage, signOut } from "./sign_in.js";
import { viewOf } from "./views.js";
import { chooseLanguage, setLanguage } from "./words.js";

const WATCH_MS = 20000;
let main = null;

async function begin(reason) {
  await takeOver();
  const first = Boolean(current());
  if (!first) await signInPage({ onLanguage: (code) => speak(code, begin), reason });
  draw();
  await catalogue().then((known) => setZone(known.time_zone), () => null);
  await Promise.all([show({ first }), watch()]);
}

function draw() {
  main = drawShell(current(), { onLanguage: (code) => speak(code, redraw), onSignOut: leave });
}

function redraw() {
  draw();
  return Promise.all([show(), watch()]);
}

function speak(code, then) {
  setLanguage(code);
  then();
}

function show(how) {
  const at = readAddress();
  const { place, view } = viewOf(at.path);
  markPlace(place);
  return showView(main, view, at, how);
}

async function watch() {
  if (!current() || document.hidden) return;
  await countOpen().then(showWaiting, () => null);
}

async function leave() {
  await signOut();
  location.hash = "";
  location.reload();
}

chooseLanguage();
whenEnded(() => location.reload());
whenLoginEnds(() => signInAgain(() => location.reload()));
addEventListener("hashchange", () => current() && show());
setInterval(watch, WATCH_MS);
begin();
