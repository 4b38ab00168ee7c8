/* Searches beside the page, so that nobody who types is held up. Asked through `assets/search.js`:

   {open: bytes of the titles file, files}   → {words, explore, facets, kinds, total}
   {query, whole, first, withSummaries}
     → {numbers: of documents, the best first, parts: how many words, shown: the first so many, as below}
   {show: numbers, query, whole, withSummaries}
     → [{number, kind, path, title, place, language, direction, tag, summary}], where title, place, tag and
       summary are pieces: plain, marked, plain …; withSummaries: true for an excerpt, "full" for all of it
   {groups: count, query, whole, kind, from, withSummaries} → {total, groups: [{kind, total, results: as above}]}
   `whole`: summaries, lessons and pages too, whose index is fetched when it is first asked.

   lunr, the parts of this folder and this file are joined to one script by site.assets. */

/** What parts the names of a place: `Geneva, Switzerland · Zurich, Switzerland`. */
const BETWEEN_NAMES = /[·,،，、(（)）]/u;

let told;
let files;
let short;
/** Promises: the index of everything, and the summaries. */
let whole;
let summaries;
/** Numbers of labels that are other names of places; the others are tags. */
let names;
/** Label → the documents that bear it, packed. */
let borne;

onmessage = async ({ data }) => {
  try {
    postMessage({ id: data.id, answer: await answered(data) });
  } catch (error) {
    postMessage({ id: data.id, error: String(error) });
  }
};

async function answered(question) {
  if (question.open) return open(question);
  const found = await foundBy(question);
  if (question.show) return shown(question.show, found, question);
  if (question.groups) return groups(found, question);
  const first = found.numbers.slice(0, question.first ?? 0);
  return {
    numbers: Uint32Array.from(found.numbers),
    parts: found.parts,
    // What is shown most often travels along: a second way there and back would cost as much again.
    shown: await shown(first, found, question),
  };
}

/** Read the titles, which come as bytes, with the index of the short fields. */
function open(given) {
  files = given.files;
  told = JSON.parse(new TextDecoder().decode(given.open));
  told.documents = rows(told.documents);
  names = new Set(numbers(told.names));
  borne = told.labelled.split(SEPARATOR);
  short = indexOf([told.index]);
  // Made ready before the first key, if there is time: what builds the automaton, what a Chinese
  // character asks for, what many bear.
  setTimeout(() => {
    const title = told.documents[0][2];
    for (const query of ["warming", title, [...title][0], ...told.labels.slice(0, 3)]) {
      const found = find(short, query, namedBy(short, query));
      shown(found.numbers.slice(0, 20), found, {});
    }
  });
  const { words, explore, facets, kinds } = told;
  return { words, explore, facets, kinds, total: told.documents.length };
}

/** What is told of the documents, which comes column by column. */
function rows({ kinds, paths, titles, languages, places }) {
  return kinds.map((kind, n) => [kind, paths[n], titles[n], languages[n], places[n]]);
}

function indexOf(parts) {
  return new Index(parts, borne, new Set(told.small), told.documents.length);
}

async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}

/** What is fetched once; again where that failed. */
function once(promise, forget) {
  promise.catch(forget);
  return promise;
}

let last = {};
let nothing;

/** What a query finds; who asks what to show of it has asked before. */
async function foundBy({ query = "", whole: isWhole }) {
  // Nothing asked, nothing found and marked: what was asked before is kept.
  if (!query) return (nothing ??= find(short, "", () => 0));
  const index = isWhole ? await everything() : short;
  if (last.index !== index || last.query !== query) {
    last = { index, query, found: find(index, query, namedBy(index, query)) };
  }
  return last.found;
}

/** The index of long texts too. */
function everything() {
  whole ??= once(
    fetched(files.words).then((part) => indexOf([told.index, part])),
    () => (whole = undefined),
  );
  return whole;
}

/** Document → 2 where its title is all that was typed, 1 where a name of its place is, else 0. */
function namedBy(index, query) {
  const isTyped = naming(query);
  const bear = new Set(index.bearing([...names].filter((label) => isTyped(told.labels[label]))));
  placeNames ??= allPlaceNames();
  const places = placeNames.filter(isTyped);
  const lies = (place) => places.some((name) => place.includes(name)) && namesIn(place).some(isTyped);
  return (document) => {
    const [, , title, , place] = told.documents[document];
    if (isTyped(title)) return 2;
    return bear.has(document) || lies(place) ? 1 : 0;
  };
}

let placeNames;

/** The names of all cities and of their countries. */
function allPlaceNames() {
  const city = told.kinds.indexOf("city");
  const cities = told.documents.filter(([kind]) => kind === city);
  return [...new Set(cities.flatMap(([, , title, , place]) => [title, ...namesIn(place)]))];
}

const namesIn = (place) => place.split(BETWEEN_NAMES).map((name) => name.trim());

/** The results of a query by kind, `count` of each kind from the place `from` on. */
async function groups(found, question) {
  const { groups: count, kind, from = 0 } = question;
  const isOf = (number, place) => told.documents[number][0] === place;
  const all = told.kinds
    .map((its, place) => ({ kind: its, numbers: found.numbers.filter((one) => isOf(one, place)) }))
    .filter((group) => group.numbers.length && (!kind || group.kind === kind));
  // Who types a name wants what bears it: its kind comes first.
  const isTyped = naming(question.query);
  const rank = ({ numbers: [first] }) => {
    const title = told.documents[first][2];
    const isBegun = (word) => found.forms.has(word) || short.small.has(word);
    return isTyped(title) ? 2 : Number(words(title).every(isBegun));
  };
  all.sort((some, others) => rank(others) - rank(some));
  const made = all.map(async (group) => ({
    kind: group.kind,
    total: group.numbers.length,
    results: await shown(group.numbers.slice(from, from + count), found, question),
  }));
  return { total: found.numbers.length, groups: await Promise.all(made) };
}

/** Documents as they are shown, with the words marked by which they were found. */
async function shown(documents, found, { withSummaries }) {
  const { forms } = found;
  if (withSummaries && documents.length) summaries ??= once(fetched(files.summaries), () => (summaries = undefined));
  const texts = withSummaries && documents.length ? await summaries : [];
  const cut = withSummaries === "full" ? pieces : excerpt;
  return documents.map((number) => {
    const [kind, path, name, language, place] = told.documents[number];
    const title = pieces(name, forms);
    return {
      number,
      kind: told.kinds[kind],
      path,
      title,
      place: pieces(place, forms),
      language,
      direction: told.directions[language] ?? "",
      tag: tag(number, found, title.length),
      summary: withSummaries ? cut(texts[number], forms) : [],
    };
  });
}

/** The tag that has most of the words: it tells why a record was found whose title, with its
    marks, has fewer. */
function tag(number, found, inTitle) {
  found.tags ??= [...found.labels]
    .filter((label) => !names.has(label))
    .map((label) => ({ bearers: short.borne(label), marked: pieces(told.labels[label], found.forms) }));
  let best = [];
  for (const { bearers, marked } of found.tags) {
    if (marked.length > Math.max(best.length, inTitle) && bearers.includes(number)) best = marked;
  }
  return best;
}
