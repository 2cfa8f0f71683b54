// Proof of work in slices: the page stays responsive, and no worker is needed, which a strict policy would refuse.

const SLICE_MS = 10;

function primes(count) {
  const found = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((p) => n % p)) found.push(n);
  return found;
}

const fraction = (x) => ((x - Math.floor(x)) * 2 ** 32) | 0;
const ROUNDS = primes(64).map((p) => fraction(Math.cbrt(p)));
const START = primes(8).map((p) => fraction(Math.sqrt(p)));
const schedule = new Int32Array(64);

/** One block of SHA-256 (FIPS 180-4 section 6.2) into `state`; `block` is 64 bytes at `offset`. */
function compress(state, bytes, offset) {
  const w = schedule;
  for (let i = 0; i < 16; i += 1) {
    const at = offset + 4 * i;
    w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
  }
  for (let i = 16; i < 64; i += 1) {
    const x = w[i - 15];
    const y = w[i - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
  }
  let [a, b, c, d, e, f, g, k] = state;
  for (let i = 0; i < 64; i += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (k + s1 + ((e & f) ^ (~e & g)) + ROUNDS[i] + w[i]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    k = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
  }
  state[0] += a; state[1] += b; state[2] += c; state[3] += d;
  state[4] += e; state[5] += f; state[6] += g; state[7] += k;
}

/** The first 32 bits of SHA-256 of `prefix` and `tail`, where `mid` is the state after the prefix's full blocks. */
function firstWord(mid, rest, total, state, block) {
  state.set(mid);
  block.fill(0);
  block.set(rest);
  block[rest.length] = 0x80;
  const size = rest.length + 9 > 64 ? 128 : 64;
  const bits = total * 8;
  for (let i = 0; i < 4; i += 1) block[size - 1 - i] = (bits >>> (8 * i)) & 255;
  compress(state, block, 0);
  if (size === 128) compress(state, block, 64);
  return state[0] >>> 0;
}

function rested() {
  return new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => go();
    port2.postMessage(0);
  });
}

/** The first number for which SHA-256 of `challenge:number` starts with `bits` zero bits (at most 32), as text. */
export async function solve(challenge, bits) {
  const prefix = new TextEncoder().encode(`${challenge}:`);
  const whole = prefix.length - (prefix.length % 64);
  const mid = Int32Array.from(START);
  for (let offset = 0; offset < whole; offset += 64) compress(mid, prefix, offset);
  const left = prefix.subarray(whole);
  const state = new Int32Array(8);
  const block = new Uint8Array(128);
  const rest = new Uint8Array(left.length + 16);
  rest.set(left);
  let until = performance.now() + SLICE_MS;
  for (let number = 0; ; number += 1) {
    const digits = String(number);
    for (let i = 0; i < digits.length; i += 1) rest[left.length + i] = digits.charCodeAt(i);
    const tail = rest.subarray(0, left.length + digits.length);
    if (Math.clz32(firstWord(mid, tail, prefix.length + digits.length, state, block)) >= bits) return digits;
    if ((number & 127) === 127 && performance.now() > until) {
      await rested();
      until = performance.now() + SLICE_MS;
    }
  }
}
