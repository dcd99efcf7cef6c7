// Reads the coded bits of the search index: docs/search-format.md, "Coded bits".

import {longestShared} from './sokfil.js';

/** Coded bits: what each is expected to be was learnt from those before it in the same context. */
export class Code {
  /** Of what is left of `source`, in so many contexts. */
  constructor(source, contexts) {
    this.source = source;
    this.bytes = source.take(source.left);
    this.zeros = new Uint16Array(contexts).fill(2 ** 15);
    this.seen = new Uint8Array(contexts);
    [this.low, this.high, this.value, this.next] = [0, 2 ** 32 - 1, 0, 0];
    for (let left = 4; left > 0; left -= 1) this.shift();
  }

  shift() {
    if (this.next >= this.bytes.length + 3) this.source.fail();
    this.value = ((this.value << 8) | this.bytes[this.next]) >>> 0;
    this.next += 1;
  }

  /** The next bit, a 0 in `zero` of 65,536 cases. */
  chance(zero) {
    const middle = this.low + Math.floor((this.high - this.low) * zero / 65536);
    const bit = this.value > middle ? 1 : 0;
    if (bit) this.low = middle + 1;
    else this.high = middle;
    while ((this.low ^ this.high) >>> 24 === 0) {
      this.low = (this.low << 8) >>> 0;
      this.high = ((this.high << 8) | 255) >>> 0;
      this.shift();
    }
    return bit;
  }

  bit(context) {
    const zero = this.zeros[context];
    const bit = this.chance(zero);
    const slowness = this.seen[context] * 2 + 3;
    this.zeros[context] = bit ? zero - Math.floor(zero * 2 / slowness) : zero + Math.floor((65536 - zero) * 2 / slowness);
    if (this.seen[context] < 60) this.seen[context] += 1;
    return bit;
  }

  /** A value of so many bits. */
  bits(count, context) {
    let node = 1;
    for (let left = count; left > 0; left -= 1) node = node * 2 + this.bit(context + node);
    return node - 2 ** count;
  }

  number(context) {
    const length = this.bits(5, context);
    let value = 1;
    if (length) value = 2 + this.bit(context + 32 + length);
    for (let left = length - 1; left > 0; left -= 1) value = value * 2 + this.chance(32768);
    return value - 1;
  }

  /** The bytes of a text that begins with those of `kept`; `letter` gives the context of a byte after another. */
  text(kept, context, letter) {
    const count = this.number(context);
    if (kept.length + count > longestShared) this.source.fail();
    const text = new Uint8Array(kept.length + count);
    text.set(kept);
    for (let place = kept.length; place < text.length; place += 1) text[place] = this.bits(8, letter(text[place - 1] ?? 0));
    return text;
  }

  /** So many bytes of a text from its beginning. */
  start(text, count) {
    return count >= 0 && count <= text.length ? text.subarray(0, count) : this.source.fail();
  }

  /** Checks that nothing is left. */
  finish() {
    if (this.bytes.subarray(this.next - 3).some((byte) => byte !== 0)) this.source.fail();
  }
}
