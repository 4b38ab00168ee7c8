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

/** An index of one part or more. `labelled`: label → the documents that bear it, packed; `small`:
    words that are passed by. */
class Index {
  constructor(parts, labelled, small, count) {
    this.count = count;
    this.isWhole = parts.length > 1;
    this.sums = new Sums(count);
    this.marks = new Sums(count);
    /** Stem → its forms, and where it stands in each part. */
    this.stems = new Map();
    /** Form → its stems, nearly always one. */
    this.forms = new Map();
    /** What words found before: of a query that is being typed, all but the last. */
    this.kept = new Map();
    this.labelled = labelled;
    this.small = small;
    this.bearers = [];
    for (const { words, where } of parts) {
      const places = where.split(SEPARATOR);
      words.split(SEPARATOR).forEach((entry, at) => entry && this.add(entry, places[at]));
    }
  }

  add(entry, where) {
    const stem = entry.split(" ", 1)[0];
    const its = this.stems.get(stem) ?? { forms: new Set(), where: [] };
    this.stems.set(stem, its);
    its.where.push(where);
    for (const form of formsOf(entry)) {
      its.forms.add(form);
      const known = this.forms.get(form) ?? [];
      if (!known.includes(stem)) this.forms.set(form, [...known, stem]);
    }
  }

  /** The forms that a pattern of lunr's fits. */
  fitting(pattern) {
    this.automaton ??= automaton(this.forms.keys());
    return this.automaton.intersect(pattern).toArray();
  }

  stemsFitting(pattern) {
    this.stemAutomaton ??= automaton(this.stems.keys());
    return this.stemAutomaton.intersect(pattern).toArray();
  }

  /** Where a stem stands: documents, their weights there over all parts, and labels. */
  postings(stem) {
    const its = this.stems.get(stem);
    its.found ??= this.taken(its.where);
    return its.found;
  }

  taken(where) {
    const sums = this.sums;
    let labels = [];
    for (const text of where) {
      const end = text.indexOf(";");
      const packed = new Packed(end < 0 ? text : text.slice(0, end));
      for (let last = -1; !packed.isDone; ) sums.add((last += packed.number() + 1), packed.weight());
      if (end < 0) continue;
      const weight = new Packed(text, end + 1).weight();
      labels = numbers(text, end + 2);
      for (const document of this.bearing(labels)) sums.add(document, weight);
    }
    return { ...sums.taken(), labels };
  }

  /** The documents that bear one of these labels, each once. */
  bearing(labels) {
    for (const label of labels) for (const document of this.borne(label)) this.marks.atLeast(document, 1);
    return this.marks.taken().documents;
  }

  /** The documents that bear a label. */
  borne(label) {
    return (this.bearers[label] ??= numbers(this.labelled[label]));
  }
}

/** All words but those of Chinese, which are not typed letter by letter. */
function automaton(words) {
  return lunr.TokenSet.fromArray([...words].filter((word) => !HAN.test(word)).sort());
}

/** A number for each document, of which most stay 0. */
class Sums {
  constructor(count) {
    this.sums = new Float32Array(count);
    this.documents = [];
  }

  add(document, weight) {
    if (this.sums[document] === 0) this.documents.push(document);
    this.sums[document] += weight;
  }

  atLeast(document, weight) {
    if (weight > this.sums[document]) this.add(document, weight - this.sums[document]);
  }

  /** The documents that have anything, with how much; all is 0 again. */
  taken() {
    const documents = this.documents;
    const weights = documents.map((document) => this.sums[document]);
    for (const document of documents) this.sums[document] = 0;
    this.documents = [];
    return { documents, weights };
  }
}
