// The search index as it is published: the entry, and the files that a query needs, each loaded once.
// docs/search-format.md has the bytes. sokkommun.js makes the same of one municipality's texts.

import {fold} from './sokord.js';
import {Bytes, IndexFault, compareBytes, kinds, pieceTable, readTexts} from './sokfil.js';
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

/** The terms of a file; their documents are read when they are asked for. */
function readTerms(source) {
  let bytes = new Uint8Array();
  const entries = source.list((_, place) => {
    bytes = source.shared(bytes);
    const term = source.decode(bytes);
    const twice = source.number();
    const ownKey = twice % 2 ? source.text() : null;
    return {
      place, term, ownKey, key: ownKey ?? fold(term), count: (twice - twice % 2) / 2, order: source.byte(), size: source.count(),
    };
  });
  for (const entry of entries) entry.bits = source.bits(entry.size);
  source.finish();
  return {source, entries};
}

/** The documents of a term, ascending, and the term's level in each. */
function readDocuments({source}, entry, total) {
  if (entry.count > total || entry.count * 5 > entry.size * 8) source.fail();
  const bits = entry.bits.fromStart();
  const documents = new Int32Array(entry.count);
  const levels = new Uint8Array(entry.count);
  let document = -1;
  for (let place = 0; place < entry.count; place += 1) {
    document += bits.expGolomb(entry.order) + 1;
    if (document >= total) source.fail();
    documents[place] = document;
    levels[place] = bits.number(4);
  }
  return {term: entry.term, ownKey: entry.ownKey, key: entry.key, place: entry.place, documents, levels};
}

/** The runs of bits with the places of each term of a file. */
function readRuns(source, count) {
  const sizes = Array.from({length: count}, () => source.count());
  const runs = sizes.map((size) => source.bits(size));
  source.finish();
  return {source, runs};
}

/** The places of a term, those in its document number `i` from `starts[i]` up to `starts[i + 1]`. */
function readPlaces({source, runs}, {place, documents, levels}, kindOf) {
  const bits = runs[place].fromStart();
  const [short, long] = [bits.number(4), bits.number(4)];
  const starts = new Int32Array(documents.length + 1);
  const places = [];
  for (let number = 0; number < documents.length; number += 1) {
    if (levels[number] >= leastWhole) {
      const order = isShort(kindOf[documents[number]]) ? short : long;
      let last = -1;
      for (let left = bits.expGolomb(0) + 1; left > 0; left -= 1) {
        last += bits.expGolomb(order) + 1;
        if (last >= 2 ** 31) source.fail();
        places.push(last);
      }
    }
    starts[number + 1] = places.length;
  }
  return {starts, places: Int32Array.from(places)};
}

/** The words of one length: their term, the word that it is shown as, and the binary logarithm of its documents. */
function readSpelling(source) {
  let bytes = new Uint8Array();
  const entries = source.list(() => {
    bytes = source.shared(bytes);
    const left = source.number();
    if (left > bytes.length) source.fail();
    const added = source.take(source.number());
    const shown = new Uint8Array(bytes.length - left + added.length);
    shown.set(bytes.subarray(0, bytes.length - left));
    shown.set(added, bytes.length - left);
    return {term: source.decode(bytes), shown: source.decode(shown), magnitude: source.byte()};
  });
  source.finish();
  return entries;
}

class Index {
  constructor(files, source) {
    this.files = files;
    Object.assign(this, readContents(source));
    let bytes = new Uint8Array();
    this.termFiles = source.list(() => {
      bytes = source.shared(bytes);
      return {first: bytes, hash: source.hash()};
    });
    this.lengths = new Map(source.list(() => [source.number(), source.hash()]));
    source.finish();
    this.textFiles = new Texts(files, this);
  }

  /** The terms of a key, with their `documents` and `levels`. */
  async terms(key) {
    const bytes = new TextEncoder().encode(key);
    const last = this.termFiles.findLastIndex(({first}) => compareBytes(first, bytes) <= 0);
    if (last < 0) return [];
    const {hash} = this.termFiles[last];
    const file = await this.files.get(`ord/${hash}.bin`, kinds.terms, readTerms);
    return file.entries.filter((entry) => entry.key === key).map((entry) => {
      entry.read ??= {...readDocuments(file, entry, this.count), hash, among: file.entries.length};
      return entry.read;
    });
  }

  /** Where a term stands, as `terms` gave it. */
  async positions(term) {
    const name = `lage/${term.hash}.bin`;
    const file = await this.files.get(name, kinds.positions, (source) => readRuns(source, term.among));
    return term.positions ??= readPlaces(file, term, this.kinds);
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
