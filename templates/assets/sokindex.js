// The search index as it is published: the entry, and the files that a query needs, each loaded once.
// docs/search-format.md has the bytes. sokkommun.js makes the same of one municipality's texts.

import {fold} from './sokord.js';
import {Bytes, IndexFault, compareBytes, kinds, pieceTable, readTexts} from './sokfil.js';
import {Code} from './sokkod.js';
import {isShort, readContents} from './sokinnehall.js';

export {IndexFault};

/** From this level on a term stands itself in a document, and not only as a part of other words. */
export const leastWhole = 5;

/** The files of an index. One that could not be loaded or read is asked for again the next time. */
export class Files {
  /** `load(name)` promises the bytes of a file below the folder of the index, as a Uint8Array. */
  constructor(load) {
    this.load = load;
    this.known = new Map();
  }

  /** What `read` makes of a file, made once. */
  get(name, kind, read) {
    if (!this.known.has(name)) {
      const made = this.read(name, kind, read);
      made.catch(() => this.known.delete(name));
      this.known.set(name, made);
    }
    return this.known.get(name);
  }

  async read(name, kind, read) {
    let bytes;
    try {
      bytes = await this.load(name);
    } catch {
      throw new IndexFault(name, 'missing');
    }
    return read(new Bytes(name, bytes, kind));
  }
}

/** The texts of documents: of a plain one its title, its address and its text, of any other its text. */
export class Texts {
  constructor(files, contents) {
    this.files = files;
    this.contents = contents;
  }

  async of(document) {
    const {chunks, chunkOf, piecesFile} = this.contents;
    const {name, first, count, textsEach} = chunks[chunkOf[document]];
    const [table, source] = await Promise.all([
      this.files.get(piecesFile, kinds.pieces, pieceTable),
      this.files.get(name, kinds.texts, (source) => source),
    ]);
    // The texts stay with their file: the next document is often in the same.
    source.texts ??= readTexts(source, table, count * textsEach);
    const place = (document - first) * textsEach;
    return source.texts.slice(place, place + textsEach);
  }
}

/** How many documents or places a file can have for each of its bytes. */
const most = 16;

/** The terms of a file with their `documents`, ascending, and their `levels` there; `ranked` are the long and the short documents. */
function readTerms(source, ranked) {
  const count = source.count();
  let room = most * source.left;
  const code = new Code(source, 5665);
  const letter = () => 192;
  let bytes = new Uint8Array();
  const entries = Array.from({length: count}, () => {
    bytes = code.text(code.start(bytes, code.number(0)), 64, letter);
    const term = source.decode(bytes);
    const ownKey = code.bit(448) ? source.decode(code.text(new Uint8Array(), 128, letter)) : null;
    const long = code.number(449);
    const counts = [long, code.number(513 + 64 * Math.min(15, 31 - Math.clz32(long + 1)))];
    room -= counts[0] + counts[1];
    if (room < 0 || counts.some((count, kind) => count > ranked[kind].length)) source.fail();
    // Numbers and levels in one, to be sorted together.
    const found = new Int32Array(counts[0] + counts[1]);
    let next = 0;
    for (const [kind, count] of counts.entries()) {
      const all = ranked[kind];
      const gaps = 1537 + 64 * (32 * kind + 31 - Math.clz32(all.length / count));
      let rank = -1;
      for (let left = count; left > 0; left -= 1) {
        rank += code.number(gaps) + 1;
        if (rank >= all.length) source.fail();
        found[next] = all[rank] * 16 + code.bits(4, 5633 + 16 * kind);
        next += 1;
      }
    }
    found.sort();
    return {term, ownKey, key: ownKey ?? fold(term), documents: found.map((one) => one >> 4), levels: Uint8Array.from(found, (one) => one & 15)};
  });
  code.finish();
  return entries;
}

/** The places of each term of a file, those in its document number `i` from `starts[i]` up to `starts[i + 1]`. */
function readPlaces(source, entries, kindOf) {
  let room = most * source.left;
  const code = new Code(source, 2304);
  const all = entries.map(({documents, levels}) => {
    const starts = new Int32Array(documents.length + 1);
    const places = [];
    for (const [number, level] of levels.entries()) {
      if (level >= leastWhole) {
        const context = level + (isShort(kindOf[documents[number]]) ? 16 : 0);
        let last = -1;
        let count = 0;
        do {
          last += code.number(64 * context) + 1;
          places.push(last);
          count += 1;
          room -= 1;
          if (last >= 2 ** 31 || room < 0) source.fail();
        } while (code.bit(2048 + 8 * context + Math.min(7, count)));
      }
      starts[number + 1] = places.length;
    }
    return {starts, places: Int32Array.from(places)};
  });
  code.finish();
  return all;
}

/** The words of one length: their term, the word that it is shown as, and the binary logarithm of its documents. */
function readSpelling(source) {
  const count = source.count();
  const code = new Code(source, 16704);
  let bytes = new Uint8Array();
  const entries = Array.from({length: count}, () => {
    bytes = code.text(code.start(bytes, code.number(0)), 64, (before) => 320 + 256 * (before & 31));
    const kept = code.start(bytes, bytes.length - code.number(128));
    const shown = code.text(kept, 192, (before) => 8512 + 256 * (before & 31));
    return {term: source.decode(bytes), shown: source.decode(shown), magnitude: code.number(256)};
  });
  code.finish();
  return entries;
}

class Index {
  constructor(files, source) {
    this.files = files;
    Object.assign(this, readContents(source));
    this.ranked = [[], []];
    for (const [document, kind] of this.kinds.entries()) this.ranked[isShort(kind) ? 1 : 0].push(document);
    this.termsHash = source.hash();
    let bytes = new Uint8Array();
    this.firstKeys = source.list(() => bytes = source.shared(bytes));
    this.lengths = new Map(source.list(() => [source.number(), source.hash()]));
    source.finish();
    this.textFiles = new Texts(files, this);
  }

  /** The terms of a file. */
  termsOf(file) {
    return this.files.get(`ord/${this.termsHash}-${file}.bin`, kinds.terms, (source) => readTerms(source, this.ranked));
  }

  /** The terms of a key, with their `documents` and `levels`. */
  async terms(key) {
    const bytes = new TextEncoder().encode(key);
    const file = this.firstKeys.findLastIndex((first) => compareBytes(first, bytes) <= 0);
    if (file < 0) return [];
    return (await this.termsOf(file)).map((one, place) => ({...one, file, place})).filter((one) => one.key === key);
  }

  /** Where a term stands, as `terms` gave it. */
  async positions({file, place}) {
    const entries = await this.termsOf(file);
    const name = `lage/${this.termsHash}-${file}.bin`;
    return (await this.files.get(name, kinds.positions, (source) => readPlaces(source, entries, this.kinds)))[place];
  }

  /** The texts of a document. */
  texts(document) {
    return this.textFiles.of(document);
  }

  /** The words of one length that a mistyped one can be taken for. */
  async spelling(length) {
    const hash = this.lengths.get(length);
    return hash ? this.files.get(`stavning/${hash}.bin`, kinds.spelling, readSpelling) : [];
  }
}

/** Opens the index whose entry is called `name`. */
export async function openIndex(load, name) {
  const files = new Files(load);
  return files.read(name, kinds.entry, (source) => new Index(files, source));
}
