// Reads the files of the search index byte by byte and bit by bit: docs/search-format.md, "Conventions". Nothing that a file
// says is believed: every number of things is held against the bytes that are left before room is made for them.

/** Why an index cannot be used: its `file`, and the `reason`: 'foreign', 'version', 'damaged' or 'missing'. */
export class IndexFault extends Error {
  constructor(file, reason) {
    super(`${file}: ${reason}`);
    this.name = 'IndexFault';
    this.file = file;
    this.reason = reason;
  }
}

/** The kinds of files that are asked for. */
export const kinds = {entry: 1, terms: 2, positions: 3, pieces: 4, texts: 5, spelling: 6, municipality: 7};

const version = 2;
const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
/** The most bytes that a text in a list may have. */
export const longestShared = 255;
const mostText = 2 ** 24;
const mostPieces = 2 ** 16;

/** The 32-bit FNV-1a of what follows the header. */
function checksum(bytes) {
  let hash = 0x811c9dc5;
  for (let place = 8; place < bytes.length; place += 1) hash = Math.imul(hash ^ bytes[place], 0x01000193);
  return hash >>> 0;
}

/** The order of the bytes of two texts in UTF-8. */
export function compareBytes(one, other) {
  const length = Math.min(one.length, other.length);
  for (let place = 0; place < length; place += 1) {
    if (one[place] !== other[place]) return one[place] - other[place];
  }
  return one.length - other.length;
}

/** The body of a file from its first byte to its last. */
export class Bytes {
  /** Checks the header. */
  constructor(file, bytes, kind) {
    this.file = file;
    this.bytes = bytes;
    this.place = 8;
    if (bytes.length < 8 || bytes[0] !== 0x4b || bytes[1] !== 0x53 || bytes[2] !== kind) {
      // What ends within its header is what is left of a file, if it begins as one.
      const isRest = bytes.length < 8 && [0x4b, 0x53, kind].every((byte, place) => (bytes[place] ?? byte) === byte);
      throw new IndexFault(file, isRest ? 'damaged' : 'foreign');
    }
    if (bytes[3] !== version) throw new IndexFault(file, 'version');
    if (new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) !== checksum(bytes)) this.fail();
  }

  fail() {
    throw new IndexFault(this.file, 'damaged');
  }

  get left() {
    return this.bytes.length - this.place;
  }

  byte() {
    if (this.left < 1) this.fail();
    return this.bytes[this.place++];
  }

  /** So many bytes, which are passed over. */
  take(count) {
    if (count > this.left) this.fail();
    this.place += count;
    return this.bytes.subarray(this.place - count, this.place);
  }

  /** A number of at most 32 bits. */
  number() {
    let value = 0;
    for (let unit = 1; unit <= 2 ** 28; unit *= 128) {
      const byte = this.byte();
      if (unit === 2 ** 28 && byte > 15) break;
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
    return this.fail();
  }

  /** How many things follow, each of which takes a byte or more. */
  count() {
    const count = this.number();
    return count <= this.left ? count : this.fail();
  }

  /** As many as the file says of what `read` reads. */
  list(read) {
    return Array.from({length: this.count()}, read);
  }

  /** The place of something in a list of so many. */
  placeIn(count) {
    const place = this.number();
    return place < count ? place : this.fail();
  }

  text() {
    return this.decode(this.take(this.number()));
  }

  hash() {
    return Array.from(this.take(5), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  /** The bytes of a text that shares its beginning with the one before. */
  shared(before) {
    const lengths = this.byte();
    let shared = lengths >> 4;
    let added = lengths & 15;
    if (shared === 15) shared += this.number();
    if (added === 15) added += this.number();
    if (shared > before.length || shared + added > longestShared) this.fail();
    const text = new Uint8Array(shared + added);
    text.set(before.subarray(0, shared));
    text.set(this.take(added), shared);
    return text;
  }

  decode(bytes) {
    try {
      return decoder.decode(bytes);
    } catch {
      return this.fail();
    }
  }

  /** A run of bits of so many bytes. */
  bits(count) {
    this.take(count);
    return new Bits(this, this.place - count, this.place);
  }

  /** Checks that nothing is left. */
  finish() {
    if (this.left) this.fail();
  }
}

/** A run of bits, from the most significant of each byte. */
class Bits {
  constructor(source, start, end) {
    this.source = source;
    this.bytes = source.bytes;
    this.place = start * 8;
    this.end = end * 8;
  }

  /** The next 32 bits; what lies beyond the end cannot be passed over. */
  peek() {
    const {bytes, place} = this;
    const byte = place >>> 3;
    const shift = place & 7;
    const whole = (bytes[byte] << 24) | (bytes[byte + 1] << 16) | (bytes[byte + 2] << 8) | bytes[byte + 3];
    return (shift ? (whole << shift) | (bytes[byte + 4] >>> (8 - shift)) : whole) >>> 0;
  }

  skip(count) {
    this.place += count;
    if (this.place > this.end) this.source.fail();
  }

  /** A number of 1 to 32 bits. */
  number(count) {
    const value = this.peek() >>> (32 - count);
    this.skip(count);
    return value;
  }

  /** A number in exp-Golomb; one of more than 32 bits counts what no index holds. */
  expGolomb(order) {
    const zeros = Math.clz32(this.peek());
    const count = zeros + order + 1;
    if (count > 32) this.source.fail();
    this.skip(zeros);
    return this.number(count) - 2 ** order;
  }
}

/** The texts of a file, each made of pieces; `table` is what `pieceTable` read. */
export function readTexts(source, table, wanted) {
  const bits = source.bits(source.left);
  const texts = [];
  let room = new Uint8Array(2 ** 16);
  let total = 0;
  for (let used = 0; texts.length < wanted; used = 0) {
    for (;;) {
      const window = bits.peek() >>> 8;
      let [first, before, length] = [0, 0, 1];
      for (; ; length += 1) {
        if (length > 24) source.fail();
        first *= 2;
        if ((window >>> (24 - length)) - first < table.counts[length]) break;
        first += table.counts[length];
        before += table.counts[length];
      }
      bits.skip(length);
      let piece = table.pieces[before + (window >>> (24 - length)) - first];
      if (piece.length === 1 && piece[0] === 0) break;
      if (piece.length === 1 && piece[0] === 1) {
        const point = bits.number(21);
        if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) source.fail();
        piece = new TextEncoder().encode(String.fromCodePoint(point));
      }
      if (used + piece.length > room.length) {
        const larger = new Uint8Array(room.length * 2);
        larger.set(room);
        room = larger;
      }
      room.set(piece, used);
      used += piece.length;
      total += piece.length;
      if (total > mostText) source.fail();
    }
    if (used && room[0] !== 0x20) source.fail();
    texts.push(source.decode(room.subarray(1, Math.max(1, used))));
  }
  return texts;
}

/** The pieces in the order of their codes, and how many have a code of each length. */
export function pieceTable(source) {
  const [pieces, counts] = [[], [0]];
  let next = 0;
  for (let length = 1; length <= 24; length += 1) {
    counts.push(source.count());
    next = next * 2 + counts[length];
    if (next > 2 ** length || pieces.length + counts[length] > mostPieces) source.fail();
    let piece = new Uint8Array();
    for (let left = counts[length]; left > 0; left -= 1) pieces.push(piece = source.shared(piece));
  }
  source.finish();
  return {pieces, counts};
}
