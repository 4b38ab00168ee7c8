/* Finds what a reader typed: in the index, word by word.

   A word that occurs counts in all its forms. One that does not counts, less, by what it is the
   beginning of, by what it is a longer form of, and least by what differs from it in one letter.
   Rare words count more than frequent ones; what is called or lies as typed comes first. */

const LONGEST_QUERY = 200;
const MOST_WORDS = 12;
/** How much of the best result's words another must have: of two, the rarer. */
const ENOUGH = 0.5;

const BEGUN = 0.6;
const LONGER = 0.5;
const MISTYPED = 0.25;
const SHORTEST_STEM = 3;
/** The Arabic article, with the small words that are written into one with it. */
const ARTICLE = /^(?:[وفبك]?ال|لل)/u;
const LEAST_BEGUN = 3;
const LEAST_MISTYPED = 5;
/** What is longer is no word that one mistypes. */
const MOST_MISTYPED = 40;
const ENDING_MISTYPED = 3;
/** More than any words weigh together. */
const NAMED = 1e6;

/** The words of a query, none twice, without those that only join others (unless there are no
    others: then one of them may be the beginning of a word). */
function asked(query, small) {
  const typed = [...new Set(words(query.slice(0, LONGEST_QUERY)))];
  const telling = typed.filter((word) => !small.has(word));
  return (telling.length ? telling : typed).slice(0, MOST_WORDS);
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
    if (size(word) === 1) take([...index.forms.keys()].filter((form) => form.includes(word)), () => BEGUN);
    return found;
  }
  const bare = word.replace(ARTICLE, "");
  if (isLast && size(bare) >= LEAST_BEGUN) {
    const begun = index.fitting(fromString(`${word}*`));
    take(begun, (form) => (BEGUN * (1 + size(word) / size(form))) / (isKnown ? 4 : 2));
  }
  if (isKnown) return found;
  // Where a beginning was typed, a mistake is unlikely.
  const mistyped = found.size ? MISTYPED / 50 : MISTYPED;
  const stem = stemWithin(index, word) || stemWithin(index, bare);
  if (stem) found.set(stem, Math.max(found.get(stem) ?? 0, LONGER));
  if (size(word) >= LEAST_MISTYPED && size(word) <= MOST_MISTYPED) {
    take(index.fitting(fromFuzzyString(word, 1)), () => mistyped);
    // Of a word that is being typed the end is not known yet.
    const isDone = index.isWhole || !isLast;
    if (!found.size && isDone) for (const each of stemsAlike(index, word)) found.set(each, MISTYPED);
  }
  return found;
}

/** The stems that an unknown word begins with when one of its letters is taken for wrong: another
    form of a word, mistyped. */
function stemsAlike(index, word) {
  const shortest = Math.max(LEAST_MISTYPED, word.length - ENDING_MISTYPED);
  for (let end = word.length; end >= shortest; end -= 1) {
    const found = index.stemsFitting(lunr.TokenSet.fromFuzzyString(word.slice(0, end), 1));
    if (found.length) return found;
  }
  return [];
}

/** The longest stem that an unknown word is or begins with, as another form of it would: the
    shorter the stem, the shorter what may follow. */
function stemWithin(index, word) {
  for (let end = word.length; end >= SHORTEST_STEM; end -= 1) {
    const isEnding = word.length - end <= 2 * (end - SHORTEST_STEM + 1);
    if (isEnding && index.stems.has(word.slice(0, end))) return word.slice(0, end);
  }
  return "";
}

/** What a word finds: documents with how well they fit it, the forms of it that are to be marked,
    the labels that have it, and how much it says by being rare. */
function lookUp(index, word, isLast) {
  const key = `${word} ${isLast}`;
  const before = index.kept.get(key);
  if (before) return before;
  const best = new Sums(index.count);
  const forms = new Set();
  const labels = new Set();
  for (const [stem, worth] of meant(index, word, isLast)) {
    for (const form of index.stems.get(stem).forms) forms.add(form);
    const found = index.postings(stem);
    for (const label of found.labels) labels.add(label);
    found.documents.forEach((document, at) => best.atLeast(document, found.weights[at] * worth));
  }
  const found = { ...best.taken(), forms, labels };
  found.rarity = found.documents.length ? Math.log(1 + index.count / found.documents.length) : 0;
  if (index.kept.size >= KEPT_WORDS) index.kept.clear();
  index.kept.set(key, found);
  return found;
}

/** What a query finds, the best first; `named` tells how much of a document's name was typed. */
function find(index, query, named) {
  const typed = asked(query, index.small);
  const each = typed.map((word, place) => lookUp(index, word, place === typed.length - 1));
  const scores = new Float64Array(index.count);
  const has = new Float64Array(index.count);
  for (const { documents, weights, rarity } of each) {
    documents.forEach((document, at) => {
      scores[document] += weights[at];
      has[document] += rarity;
    });
  }
  const most = has.reduce((highest, one) => Math.max(highest, one), 0);
  const found = [];
  has.forEach((one, document) => {
    if (one === 0 || one < most * ENOUGH) return;
    const share = one / most;
    found.push(document);
    scores[document] *= share * share;
    if (share === 1) scores[document] += NAMED * named(document);
  });
  found.sort((a, b) => scores[b] - scores[a] || a - b);
  return {
    parts: typed.length,
    numbers: found,
    forms: new Set(each.flatMap(({ forms }) => [...forms])),
    labels: new Set(each.flatMap(({ labels }) => [...labels])),
  };
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
