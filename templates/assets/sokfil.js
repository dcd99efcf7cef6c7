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
    return this.extended(before, shared, added);
  }

  /** So many bytes of the text before, and so many that follow. */
  extended(before, shared, added) {
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

/** The codes of the three tables of pieces: for what begins a unit with a capital, for what else begins one, for what goes on. */
export function pieceTable(source) {
  const count = source.count();
  if (count > mostPieces) source.fail();
  const shared = source.take(count);
  const added = source.take(count);
  let piece = new Uint8Array();
  const pieces = Array.from(shared, (same, place) => (piece = source.extended(piece, same, added[place])));
  const tables = [capital, null, null].map((change) => pieceCodes(source, pieces, change));
  source.finish();
  return tables;
}

/** A piece with a capital for its first letter, if that has one 32 code points before it. */
function capital(piece) {
  const place = piece[0] === 0xc3 ? 1 : 0;
  if (place ? piece[1] < 0xa0 || piece[1] > 0xbe : !(piece[0] > 0x60 && piece[0] < 0x7b)) return piece;
  const text = piece.slice();
  text[place] -= 32;
  return text;
}

/** The pieces in the order of their codes, each with whether it ends its unit, and how many have a code of each length. */
function pieceCodes(source, pieces, change) {
  const symbols = Array.from({length: 25}, () => []);
  source.take(2 * pieces.length).forEach((length, place) => {
    if (length > 24) source.fail();
    const piece = pieces[place % pieces.length];
    if (length) symbols[length].push({piece: change ? change(piece) : piece, isLast: place >= pieces.length});
  });
  const counts = symbols.map((own) => own.length);
  if (counts.reduce((codes, count) => codes * 2 + count) > 2 ** 24) source.fail();
  return {symbols: symbols.flat(), counts};
}

/** The piece that comes next in a run of bits. */
function nextPiece(bits, {symbols, counts}) {
  const window = bits.peek() >>> 8;
  for (let length = 1, first = 0, before = 0; length < 25; length += 1) {
    const place = (window >>> (24 - length)) - first * 2;
    first = first * 2 + counts[length];
    if (place < counts[length]) {
      bits.skip(length);
      return symbols[before + place];
    }
    before += counts[length];
  }
  return bits.source.fail();
}

/** The texts of a file; `tables` is what `pieceTable` read. */
export function readTexts(source, tables, wanted) {
  const bits = source.bits(source.left);
  const repeated = [];
  let room = new Uint8Array(2 ** 16);
  let used = 0;
  const add = (piece) => {
    if (used + piece.length > mostText) source.fail();
    if (used + piece.length > room.length) {
      const larger = new Uint8Array(room.length * 2 + piece.length);
      larger.set(room);
      room = larger;
    }
    room.set(piece, used);
    used += piece.length;
  };
  const codePoint = () => {
    const point = bits.number(21);
    if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) source.fail();
    return new TextEncoder().encode(String.fromCodePoint(point));
  };
  const again = () => {
    const unit = repeated[repeated.length > 1 ? bits.number(32 - Math.clz32(repeated.length - 1)) : 0];
    return unit ? room.slice(...unit) : source.fail();
  };
  const unitFollows = (start, beginning) => {
    let [table, first, isAgain, next] = [beginning, -1, false];
    do {
      next = nextPiece(bits, tables[table]);
      const sign = next.piece.length === 1 ? next.piece[0] : -1;
      if (sign === 0 || sign === 3) {
        if (table === 2) source.fail();
        if (sign === 0) return false;
        table = 1 - table;
        continue;
      }
      add(sign === 1 ? codePoint() : sign === 2 ? again() : next.piece);
      isAgain ||= sign === 2;
      if (first < 0) first = used;
      table = 2;
    } while (table < 2 || !next.isLast);
    let end = used;
    while (end > start && (room[end - 1] === 0x2c || room[end - 1] === 0x2e)) end -= 1;
    if (!isAgain && end > first) repeated.push([start, end]);
    return true;
  };
  return Array.from({length: wanted}, () => {
    const start = used;
    for (let unit = used, table = 0; unitFollows(unit, table); unit = used) {
      table = used > unit && [0x2e, 0x3f, 0x21].includes(room[used - 1]) ? 0 : 1;
      add([0x20]);
    }
    return source.decode(room.subarray(start, Math.max(start, used - 1)));
  });
}
