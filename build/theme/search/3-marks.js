/* Cuts a text where found words stand in it: plain, marked, plain, marked … */

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
/** A word with signs inside, which part it: it can be found by the whole (`PA'LANTE`). */
const PARTED = /[\p{L}\p{M}\p{N}]+(?:['’ʼ‑-][\p{L}\p{M}\p{N}]+)+/gu;
/** One of the signs in it. */
const PARTING = /['’ʼ‑-]/u;
const LONGEST_EXCERPT = 240;
const KEPT_FOLDED = 20000;

/** The pieces of a text; every second one is marked. */
function pieces(text, terms) {
  const cut = [];
  let plain = 0;
  for (const [from, to] of marks(text, terms)) {
    cut.push(text.slice(plain, from), text.slice(from, to));
    plain = to;
  }
  return [...cut, text.slice(plain)];
}

/** Where the marks begin and end; those that touch are one. */
function marks(text, terms) {
  const found = [];
  if (!terms.size) return found;
  for (const match of text.matchAll(WORDS)) {
    let at = match.index;
    for (const part of match[0].split(HAN)) {
      if (HAN.test(part)) pairMarks(part, at, terms, found);
      else if (foldedWords(part).some((word) => terms.has(word))) found.push([at, at + part.length]);
      at += part.length;
    }
  }
  if (!PARTING.test(text)) return joined(found);
  for (const { 0: parted, index: at } of text.matchAll(PARTED)) {
    if (terms.has(fold(parted).replace(/['’ʼ‑\- ]/gu, ""))) found.push([at, at + parted.length]);
  }
  return joined(found.sort(([from], [other]) => from - other));
}

/** Marks in their order, of which those that touch become one. */
function joined(found) {
  return found.reduce((whole, [from, to]) => {
    const last = whole.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(to, last[1]);
    else whole.push([from, to]);
    return whole;
  }, []);
}

const folded = new Map();

/** The words of a piece of text, kept: titles and summaries say the same words again and again. */
function foldedWords(part) {
  let found = folded.get(part);
  if (!found) {
    if (folded.size >= KEPT_FOLDED) folded.clear();
    folded.set(part, (found = words(part)));
  }
  return found;
}

/** The marks in a run without spaces, of which the index holds every two neighbours. */
function pairMarks(run, start, terms, found) {
  const letters = [...run];
  let at = start;
  letters.forEach((letter, place) => {
    const pair = letter + (letters[place + 1] ?? "");
    if (foldedWords(pair).some((word) => terms.has(word))) found.push([at, at + pair.length]);
    at += letter.length;
  });
}

/** The part of a long text around its first mark. */
function excerpt(text, terms) {
  if (text.length <= LONGEST_EXCERPT) return pieces(text, terms);
  const first = marks(text, terms)[0]?.[0] ?? 0;
  const from = first < LONGEST_EXCERPT / 2 ? 0 : between(text, first - LONGEST_EXCERPT / 2, first - 60);
  const to = between(text, first + 1, from + LONGEST_EXCERPT);
  const cut = text.slice(from, to).trimEnd();
  return pieces(`${from ? "… " : ""}${cut}${to < text.length ? " …" : ""}`, terms);
}

/** The last place of a stretch where a text may be cut: behind a space, or where there is none
    (Chinese) between two characters, of which some are two units long. */
function between(text, earliest, latest) {
  if (latest >= text.length) return text.length;
  const space = text.lastIndexOf(" ", latest);
  if (space >= earliest) return space + 1;
  const isHalf = text.codePointAt(latest - 1) > 0xffff;
  return isHalf ? latest - 1 : latest;
}
