// What a word that is nowhere found may have been meant to be: docs/search.md, "Typing errors".

import {errors, fold} from './sokord.js';

const mostAlternatives = 3;

const hasOtherEnding = (one, other) => (
  one.codePointAt(0) === other.codePointAt(0) && [...one].length !== [...other].length);

/** What a word may have been meant to be that is not there, the best first; `typed` is what `look` made of it. */
export async function corrections(index, typed) {
  const letters = [...typed.word].length;
  const most = letters < 5 ? 0 : letters <= 8 ? 1 : 2;
  if (most === 0) return [];
  const [word, length] = [fold(typed.word), [...typed.key].length];
  const near = (middle) => Array.from({length: 2 * most + 1}, (_, place) => middle - most + place);
  const nearTerm = near(length);
  let [least, best] = [most, []];
  // A mistyped name can end as an inflected word does: its term is then much shorter than that of the name.
  for (const lengths of [nearTerm, near(letters).filter((one) => !nearTerm.includes(one))]) {
    for (const known of (await Promise.all(lengths.map((one) => index.spelling(one)))).flat()) {
      const shown = fold(known.shown);
      const inWord = errors(word, shown, most + 1);
      if (inWord === null || (inWord > most && (length < 5 || !hasOtherEnding(word, shown)))) continue;
      // “otrygghet” is no mistyped “trygghet”.
      if (`o${word}` === shown || `o${shown}` === word) continue;
      const found = Math.min(errors(typed.key, fold(known.term), least) ?? inWord, inWord);
      if (found > least) continue;
      if (found < least) [least, best] = [found, []];
      best.push(known);
    }
    if (best.length) break;
  }
  const bytes = (text) => Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
  const before = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
  return best.map((one) => ({...one, order: [bytes(one.shown), bytes(one.term)]})).sort((one, other) => (
    other.magnitude - one.magnitude || before(one.order[0], other.order[0]) || before(one.order[1], other.order[1])))
    .slice(0, 1 + mostAlternatives).map(({shown}) => shown);
}
