/* Finds what a reader typed: in the index, word by word.

   A word counts most where it stands as it was typed, less where it only begins so, least where one
   letter differs. What has more of the words comes first. The query syntax of lunr is never used:
   whatever is typed is letters. */

const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

/** The words of a query, none twice; its end is all that is still being typed. */
function asked(query) {
  return [...new Set(words(query.slice(0, LONGEST_QUERY)))].slice(0, MOST_WORDS);
}

const isHan = (word) => HAN.test(word);

/** The clauses of lunr by which one word is looked up. */
function clauses(word, isLast) {
  const letters = [...word].length;
  const found = [{ term: word, boost: 10 }];
  if (isHan(word)) {
    // Runs are indexed in pairs: a single character begins one pair and ends another.
    if (letters === 1) found.push({ term: `${word}*`, boost: 5 }, { term: `*${word}`, boost: 5 });
  } else {
    if (isLast && letters >= 3) found.push({ term: `${word}*`, boost: 3 });
    if (letters >= 5) found.push({ term: word, boost: 1, editDistance: 1 });
  }
  return found;
}

/** Documents → how well each fits a word, and the words of the index by which it does. */
function lookUp(index, word, isLast) {
  const results = index.query((query) => {
    for (const clause of clauses(word, isLast)) query.clause({ ...clause, usePipeline: false });
  });
  return results.map(({ ref, score, matchData }) => ({
    number: Number(ref),
    score,
    terms: Object.keys(matchData.metadata),
  }));
}

/** What a query finds, the best first. `kept` holds what words found before: of a query that is
    being typed, all but the last. */
function find(index, query, kept) {
  const parts = asked(query);
  const found = new Map();
  parts.forEach((word, place) => {
    const isLast = place === parts.length - 1;
    const key = `${word} ${isLast}`;
    if (!kept.has(key)) kept.set(key, lookUp(index, word, isLast));
    for (const { number, score, terms } of kept.get(key)) {
      const one = found.get(number) ?? { number, score: 0, has: 0, terms: new Set() };
      one.score += score;
      one.has += 1;
      for (const term of terms) one.terms.add(term);
      found.set(number, one);
    }
  });
  const all = [...found.values()];
  const most = all.reduce((highest, one) => Math.max(highest, one.has), 0);
  // Of many words one may miss; of two, what has both leaves out what has one.
  const least = most > 2 ? most - 1 : most;
  return all
    .filter((one) => one.has >= least)
    .sort((a, b) => b.has - a.has || b.score - a.score || a.number - b.number);
}
