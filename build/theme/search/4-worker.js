/* Searches beside the page, so that nobody who types is held up. Asked by `assets/search.js`.

   lunr, the parts of this folder and this file are joined to one script by site.assets. */

let told;
let index;
const kept = new Map();
let summaries;
let address;

onmessage = async ({ data }) => {
  try {
    const answer = data.open ? open(data) : await results(data);
    postMessage({ id: data.id, answer });
  } catch (error) {
    postMessage({ id: data.id, error: String(error) });
  }
};

/** Read the index, which comes as bytes; the answer is the words around the results. */
function open(given) {
  address = given.address;
  told = JSON.parse(new TextDecoder().decode(given.open));
  index = lunr.Index.load(told.index);
  return told.words;
}

/** The summaries, which only the page of results shows. */
async function fetched() {
  const response = await fetch(address.replace(/\.json$/, "-summaries.json"));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}

/** The results of a query by kind, `count` of each kind from the place `from` on. */
async function results({ query, kind, from = 0, count, withSummaries }) {
  if (withSummaries) summaries ??= await fetched();
  const found = find(index, query, kept);
  const groups = told.kinds
    .map((its, place) => [its, found.filter((one) => told.documents[one.number][0] === place)])
    .filter(([its, all]) => all.length && (!kind || its === kind));
  // Who types a name wants what bears it: its kind comes first.
  groups.sort(([, some], [, others]) => isNamed(others[0]) - isNamed(some[0]));
  return {
    total: found.length,
    groups: groups.map(([its, all]) => ({
      kind: its,
      total: all.length,
      results: all.slice(from, from + count).map((one) => result(one, withSummaries)),
    })),
  };
}

/** A result whose whole title was typed, or begun. */
function isNamed({ number, terms }) {
  return words(told.documents[number][2]).every((word) => terms.has(word));
}

/** One result as it is shown. */
function result({ number, terms }, withSummaries) {
  const [, path, name, language, place, tags] = told.documents[number];
  const title = pieces(name, terms);
  return {
    path,
    title,
    language,
    direction: told.directions[language] ?? "",
    place: pieces(place, terms),
    tag: tag(tags, terms, title.length),
    summary: withSummaries ? excerpt(summaries[number], terms) : [],
  };
}

/** The tag that has most of the words: it tells why a record was found whose title, with its
    marks, has fewer. */
function tag(tags, terms, inTitle) {
  const marked = tags.map((each) => pieces(told.labels[each], terms));
  const best = Math.max(0, ...marked.map((each) => each.length));
  return best > inTitle ? marked.find((each) => each.length === best) : [];
}
