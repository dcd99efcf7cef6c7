// The words of a text as the search understands them: docs/search.md, "Words". The index was made by the same rules.

const joiners = /[\u00ad\u200b-\u200d\u2060\ufeff]+/g;
const pattern = /[\p{L}\p{M}\p{N}]+(?:[\u00ad\u200b-\u200d\u2060\ufeff]+[\p{L}\p{M}\p{N}]+)*/gu;
const longest = 40;

/** In lower case code point by code point: a whole text would give the last sigma of a Greek word a form of its own. */
function lower(text) {
  const simple = text.toLowerCase();
  return /[^\u0000-\u02ff]/.test(text) ? [...text].map((one) => one.toLowerCase()).join('') : simple;
}

/**
 * The words of a text: {word, start, end}, the word in lower case and cut, the places in UTF-16 units of the text, which
 * is to be in NFC.
 */
export function words(text) {
  const found = [];
  for (const match of text.matchAll(pattern)) {
    let word = lower(match[0].replace(joiners, ''));
    if (word.length > longest) word = [...word].slice(0, longest).join('');
    found.push({word, start: match.index, end: match.index + match[0].length});
  }
  return found;
}

const marked = {
  a: 'àáâãäåāăąæ', c: 'çćč', d: 'ďđð', e: 'èéêëēęě', i: 'ìíîïī', l: 'ł', n: 'ñńň', o: 'òóôõöøōőœ', r: 'ŕř', s: 'śšş',
  t: 'ťţ', u: 'ùúûüūůű', y: 'ýÿ', z: 'źżž',
};
const plain = new Map(Object.entries(marked).flatMap(([letter, all]) => [...all].map((one) => [one, letter])));

/** The word without marks: `höganäs` is `hoganas`. A word keeps its length. */
export function fold(word) {
  return word.replace(/[\u00df-\u017e]/g, (letter) => plain.get(letter) ?? letter);
}

const vowels = 'aeiouyäåö';
const isVowel = (letter) => vowels.includes(letter);

/** Where Snowball's region R1 begins: after the first other letter that follows a vowel, after the third letter at least. */
function region(word) {
  // In code points, for the third letter; a letter of two units has none that is a vowel.
  let third = 0;
  for (let count = 0; count < 3; count += 1) {
    if (third >= word.length) return word.length;
    third += word.codePointAt(third) > 0xffff ? 2 : 1;
  }
  let place = 0;
  while (place < word.length && !isVowel(word[place])) place += 1;
  while (place < word.length && isVowel(word[place])) place += 1;
  if (place >= word.length) return word.length;
  return Math.max(third, place + (word.codePointAt(place) > 0xffff ? 2 : 1));
}

// Longest first, as Snowball chooses among endings.
const endings = ('heterna hetens anden heten heter arnas ernas ornas andes andet arens arna erna orna ande arne aste aren '
  + 'ades erns ade are ern ens het ast ad en ar er or as es at a e').split(' ');
const pairs = /(?:dd|gd|nn|dt|gt|kt|tt)$/;

/** What Snowball's Swedish stemmer, version 2.2, leaves of a word in lower case. */
export function stem(word) {
  const start = region(word);
  const ends = (ending) => word.length - ending.length >= start && word.endsWith(ending);
  const cut = (count) => { word = word.slice(0, word.length - count); };
  const ending = endings.find(ends);
  if (ending) cut(ending.length);
  else if (ends('s') && 'bcdfghjklmnoprtvy'.includes(word.at(-2))) cut(1);
  if (word.length - 2 >= start && pairs.test(word)) cut(1);
  if (ends('lig') || ends('els')) cut(3);
  else if (ends('ig')) cut(2);
  else if (ends('löst') || ends('fullt')) cut(1);
  return word;
}

const kept = /(?:fab|h|pak|rak|stak|kom|iet|cit|dit|alit|ilit|mit|nit|pit|rit|sit|tit|uit|ivit|kvit|xit|arb|budg|intern|kult|magn|trump)$/;
const neuter = /^(.*[aeiouyäåö][^aeiouyäåö]{1,2})ets?$/su;

/** The word without the ending of the definite neuter, which Snowball leaves: `arbetet` is `arbet`. */
function withoutNeuter(word) {
  for (let match; (match = neuter.exec(word));) {
    const rest = match[1];
    if (/(?:and|h)ets?$/.test(word) || [...rest].length < 3 || rest.length < region(word) || kept.test(rest)) break;
    word = rest;
  }
  return /[iklnprtuv]öst$/.test(word) && word.length - 3 >= region(word) ? word.slice(0, -1) : word;
}

/** The term that a word in lower case is indexed under: the stem, and of `skolan` what `skola` gives. */
export function term(word) {
  const whole = withoutNeuter(word);
  const left = stem(whole);
  const rest = left.slice(0, -2);
  // A word that lost another ending is no definite form: `höganas` is none of `hög`.
  if (whole !== left && whole !== `${left}s`) return left;
  return /[^aeiouyäåöm]an$/u.test(left) && [...rest].length >= 3 && rest.length >= region(left) ? rest : left;
}

/**
 * The other terms that a word with this term may stand under, for neither the stemmer nor the steps around it join them:
 * `strategi` and `strategin`, `parti` and `partiet`, `resultat` (`result`) and `resultaten` (`resultat`).
 */
export function otherForms(own) {
  const isLong = (text) => [...text].length >= 4;
  const others = [];
  for (const [ending, isDefinite] of [['n', true], ['et', true], ['at', false]]) {
    const fits = (text) => isLong(text) && (!isDefinite || isVowel(text.at(-1)));
    if (fits(own)) others.push(own + ending);
    const shorter = own.slice(0, -ending.length);
    if (own.endsWith(ending) && fits(shorter)) others.push(shorter);
  }
  return others;
}

const common = new Set(('att av de dem den denna deras dess dessa det detta du då där efter eller en ett för från få får ha '
  + 'hade han har hon hur här i in inte jag kan man med men mot när nu och om på sig sin sina sitt ska skulle som så till '
  + 'upp ut vad var vi vid vilka vilken vilket än är även åt').split(' '));

/** Whether a word in lower case is so common that it is not indexed. */
export function isCommon(word) {
  return common.has(word);
}

// Room for the letters of two words and for three rows, kept: a mistyped word is held against tens of thousands.
const room = {size: 0};

function makeRoom(size) {
  if (size <= room.size) return;
  room.size = 2 * size;
  room.words = [new Uint32Array(room.size), new Uint32Array(room.size)];
  room.rows = [new Uint32Array(room.size), new Uint32Array(room.size), new Uint32Array(room.size)];
}

/** Writes the code points of a word down, and gives their number. */
function spell(word, letters) {
  let count = 0;
  for (let unit = 0; unit < word.length; unit += letters[count - 1] > 0xffff ? 2 : 1) {
    letters[count] = word.codePointAt(unit);
    count += 1;
  }
  return count;
}

/**
 * How many letters differ, are too many or too few, or two neighbours in each other's place (Damerau's distance, each
 * letter touched once: optimal string alignment); null above `most`.
 */
export function errors(one, other, most) {
  makeRoom(Math.max(one.length, other.length) + most + 2);
  const [left, right] = room.words;
  const [height, width] = [spell(one, left), spell(other, right)];
  if (Math.abs(height - width) > most) return null;
  let [before, last, next] = room.rows;
  for (let column = 0; column <= width; column += 1) last[column] = column;
  for (let row = 1; row <= height; row += 1) {
    // Farther from the diagonal there are more errors than `most`.
    const [from, to] = [Math.max(1, row - most), Math.min(width, row + most)];
    next[from - 1] = from === 1 ? row : most + 1;
    let least = next[from - 1];
    for (let column = from; column <= to; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      let cost = last[column - 1] + (isSame ? 0 : 1);
      if (next[column - 1] + 1 < cost) cost = next[column - 1] + 1;
      if (last[column] + 1 < cost) cost = last[column] + 1;
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
        && before[column - 2] + 1 < cost) cost = before[column - 2] + 1;
      next[column] = cost;
      if (cost < least) least = cost;
    }
    next[to + 1] = most + 1;
    // No row has less than the one before; a change of places reaches back over a row, but costs one as well.
    if (least > most) return null;
    [before, last, next] = [last, next, before];
  }
  return last[width] <= most ? last[width] : null;
}
