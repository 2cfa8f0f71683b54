// What a reload or the back button must not lose, in the tab's own memory: no cookie, gone with the tab.

const PREFIX = "gangway:";

export class Memory {
  constructor(name) {
    this.name = PREFIX + name;
  }

  read() {
    try {
      return JSON.parse(sessionStorage.getItem(this.name)) || {};
    } catch {
      return {};
    }
  }

  write(state) {
    try {
      sessionStorage.setItem(this.name, JSON.stringify(state));
    } catch {
      // A page may forbid it: the form works, and only a reload starts over.
    }
  }
}

/** A random UUID (version 4); `crypto.randomUUID` is missing on pages without HTTPS. */
export function newUuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
