/* Text → the words that search compares, to the letter as `build/localaction/language/normalise.py`
   does it while the index is made. Both are held to `tests/search/tokens.yml`. */

const alike = new Map([
  ...["ٱا", "ىي", "ةه", "یي", "کك", "ςσ", "øo", "łl", "đd"],
  ...["٠0", "١1", "٢2", "٣3", "٤4", "٥5", "٦6", "٧7", "٨8", "٩9"],
  ...["۰0", "۱1", "۲2", "۳3", "۴4", "۵5", "۶6", "۷7", "۸8", "۹9"],
  // Letters that are apostrophes part words; the line that stretches an Arabic word is none of it.
  ...["ʹ ", "ʻ ", "ʼ ", "ʾ ", "ʿ "],
  ...["œoe", "æae", "ـ"],
].map((pair) => [pair[0], pair.slice(1)]));

const ALIKE = new RegExp(`[${[...alike.keys()].join("")}]`, "gu");
const RUN = /[\p{L}\p{N}]+/gu;
const HAN = /([\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u{20000}-\u{3ffff}]+)/u;

/** A text without case, accents and marks. */
function fold(text) {
  // Up and down: the one way to make letters even that Python and browsers share.
  const even = text.normalize("NFKD").toUpperCase().toLowerCase();
  return even.normalize("NFKD").replace(/\p{M}+/gu, "").replace(ALIKE, (found) => alike.get(found));
}

/** The words of a text, in its order, each as often as it stands there. */
function words(text) {
  return (fold(text).match(RUN) ?? []).flatMap((run) =>
    run.split(HAN).flatMap((part, number) => (number % 2 ? pairs(part) : word(part))),
  );
}

/** Every two neighbours of a run without spaces; one alone stays alone. */
function pairs(run) {
  const letters = [...run];
  return letters.length < 2 ? letters : letters.slice(1).map((next, at) => letters[at] + next);
}

/** A word, unless it is a single letter: `l’`, `d’`, `в`, `و` say nothing. */
function word(part) {
  return part === "" || /^\p{L}$/u.test(part) ? [] : [part];
}
