/* Reads the index as `build/localaction/search/packed.py` writes it: one text a word, taken apart
   when the word is asked for. lunr keeps the forms of words, for all that is not typed in full. */

const SEPARATOR = "|";
const LEVELS = Array.from({ length: 26 }, (_, level) => 0.1 * 1.33 ** level);
const KEPT_WORDS = 100;

/** Steps through a packed text: numbers, and the weights behind them. */
class Packed {
  constructor(text, at = 0) {
    this.text = text;
    this.at = at;
  }

  get isDone() {
    return this.at >= this.text.length;
  }

  number() {
    let fifties = 0;
    let code = this.text.charCodeAt(this.at++);
    for (; code < 58; code = this.text.charCodeAt(this.at++)) fifties = fifties * 10 + code - 48;
    return fifties * 52 + code - (code > 96 ? 97 : 39);
  }

  weight() {
    return LEVELS[this.text.charCodeAt(this.at++) - 65];
  }
}

/** A list of numbers. */
function numbers(text, at = 0) {
  const packed = new Packed(text, at);
  const found = [];
  for (let last = -1; !packed.isDone; ) found.push((last += packed.number() + 1));
  return found;
}

/** The forms of a stem: `refuge e,es`. */
function formsOf(entry) {
  const space = entry.indexOf(" ");
  if (space < 0) return [entry];
  const stem = entry.slice(0, space);
  return entry.slice(space + 1).split(",").map((form) => {
    const [, before, cut, after] = /^(?:([^~]*)~)?(\d*)(.*)$/u.exec(form);
    return (before ?? "") + (cut ? stem.slice(0, -Number(cut)) : stem) + after;
  });
}

/** An index of one part or more. `labelled`: label → the documents that bear it, packed. */
function loaded(parts, labelled, count) {
  const stems = new Map();
  const forms = new Map();
  for (const { words, where } of parts) {
    const places = where.split(SEPARATOR);
    words.split(SEPARATOR).forEach((entry, at) => {
      if (!entry) return;
      const stem = entry.split(" ", 1)[0];
      const its = stems.get(stem) ?? { forms: new Set(), where: [] };
      stems.set(stem, its);
      its.where.push(places[at]);
      for (const form of formsOf(entry)) {
        its.forms.add(form);
        const known = forms.get(form) ?? [];
        if (!known.includes(stem)) forms.set(form, [...known, stem]);
      }
    });
  }
  const automaton = lunr.TokenSet.fromArray([...forms.keys()].sort());
  return { stems, forms, automaton, labelled, count, kept: new Map(), bearers: [] };
}

/** The forms that a pattern of lunr's fits. */
function fitting(index, pattern) {
  return index.automaton.intersect(pattern).toArray();
}

/** Where a stem stands: documents with its weight there, over all parts. */
function postings(index, stem) {
  const its = index.stems.get(stem);
  its.found ??= taken(index, its.where);
  return its.found;
}

function taken(index, where) {
  const weights = new Map();
  const add = (document, weight) => weights.set(document, (weights.get(document) ?? 0) + weight);
  for (const text of where) {
    const end = text.indexOf(";");
    const packed = new Packed(end < 0 ? text : text.slice(0, end));
    for (let last = -1; !packed.isDone; ) add((last += packed.number() + 1), packed.weight());
    if (end < 0) continue;
    const weight = new Packed(text, end + 1).weight();
    for (const document of bearing(index, numbers(text, end + 2))) add(document, weight);
  }
  return weights;
}

/** The documents that bear one of these labels. */
function bearing(index, labels) {
  const found = new Set();
  for (const label of labels) {
    index.bearers[label] ??= numbers(index.labelled[label]);
    for (const document of index.bearers[label]) found.add(document);
  }
  return found;
}
