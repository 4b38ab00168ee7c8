/* Finds what a reader typed: in the index, word by word.

   A word that occurs counts in all its forms. One that does not counts, less, by what it is the
   beginning of, by what it is a longer form of, and least by what differs from it in one letter.
   Rare words count more than frequent ones; what is called or lies as typed comes first. */

const LONGEST_QUERY = 200;
const MOST_WORDS = 12;
/** How much of the best result's words another must have: one of two is too little. */
const ENOUGH = 0.6;

const BEGUN = 0.6;
const LONGER = 0.5;
const MISTYPED = 0.25;
const LONGEST_ENDING = 5;

/** The words of a query, none twice; its end is all that is still being typed. */
function asked(query) {
  return [...new Set(words(query.slice(0, LONGEST_QUERY)))].slice(0, MOST_WORDS);
}

const isHan = (word) => HAN.test(word);
const size = (word) => [...word].length;

/** The stems by which one word is looked up → how much each counts. */
function meant(index, word, isLast) {
  const found = new Map();
  const take = (forms, worth) => {
    for (const form of forms) {
      for (const stem of index.forms.get(form)) {
        found.set(stem, Math.max(found.get(stem) ?? 0, worth(form)));
      }
    }
  };
  const { fromString, fromFuzzyString } = lunr.TokenSet;
  const isKnown = index.forms.has(word);
  if (isKnown) take([word], () => 1);
  if (isHan(word)) {
    // Runs are indexed in pairs: a single character begins one pair and ends another.
    if (size(word) === 1) {
      for (const pattern of [`${word}*`, `*${word}`]) take(fitting(index, fromString(pattern)), () => BEGUN);
    }
    return found;
  }
  if (isLast && size(word) >= 3) {
    const begun = fitting(index, fromString(`${word}*`));
    take(begun, (form) => (BEGUN * size(word)) / size(form) / (isKnown ? 2 : 1));
  }
  if (isKnown) return found;
  const stem = stemWithin(index, word);
  if (stem) found.set(stem, Math.max(found.get(stem) ?? 0, LONGER));
  if (size(word) >= 5) take(fitting(index, fromFuzzyString(word, 1)), () => MISTYPED);
  return found;
}

/** The longest stem that an unknown word begins with, as another form of it would. */
function stemWithin(index, word) {
  for (let end = word.length - 1; end >= Math.max(4, word.length - LONGEST_ENDING); end -= 1) {
    if (index.stems.has(word.slice(0, end))) return word.slice(0, end);
  }
  return "";
}

/** Documents → how well each fits a word, and the forms of the word that stand in them. */
function lookUp(index, word, isLast) {
  const key = `${word} ${isLast}`;
  const before = index.kept.get(key);
  if (before) return before;
  const scores = new Map();
  const forms = new Set();
  for (const [stem, worth] of meant(index, word, isLast)) {
    for (const form of index.stems.get(stem).forms) forms.add(form);
    for (const [document, weight] of postings(index, stem)) {
      scores.set(document, Math.max(scores.get(document) ?? 0, weight * worth));
    }
  }
  const rarity = scores.size ? Math.log(1 + index.count / scores.size) : 0;
  const found = { scores, forms, rarity };
  if (index.kept.size >= KEPT_WORDS) index.kept.clear();
  index.kept.set(key, found);
  return found;
}

/** What a query finds, the best first; `named` tells how much of a document's name was typed. */
function find(index, query, named) {
  const typed = asked(query);
  const each = typed.map((word, place) => lookUp(index, word, place === typed.length - 1));
  const scores = new Float64Array(index.count);
  const has = new Float64Array(index.count);
  for (const { scores: its, rarity } of each) {
    for (const [document, score] of its) {
      scores[document] += score;
      has[document] += rarity;
    }
  }
  const most = has.reduce((highest, one) => Math.max(highest, one), 0);
  const found = [];
  has.forEach((one, document) => {
    if (one > 0 && one >= most * ENOUGH) found.push(document);
  });
  const rank = new Float64Array(index.count);
  for (const document of found) {
    const share = has[document] / most;
    rank[document] = scores[document] * share * share + 1e6 * (share === 1 ? named(document) : 0);
  }
  found.sort((a, b) => rank[b] - rank[a] || a - b);
  return { parts: typed.length, numbers: found, forms: new Set(each.flatMap(({ forms }) => [...forms])) };
}

const phrases = new Map();

/** A name as the words of a query are. */
function phraseOf(name) {
  if (!phrases.has(name)) phrases.set(name, words(name).join(" "));
  return phrases.get(name);
}

/** Whether names are all that was typed. The length of a name tells cheaply that it cannot be. */
function naming(query) {
  const typed = query.trim().slice(0, LONGEST_QUERY);
  const phrase = words(typed).join(" ");
  return (name) => phrase !== "" && Math.abs(name.length - typed.length) < 5 && phraseOf(name) === phrase;
}
