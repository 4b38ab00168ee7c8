/* Searches beside the page, so that nobody who types is held up. Asked by `assets/search.js`.

   lunr, the parts of this folder and this file are joined to one script by site.assets. */

let told;
let index;
const kept = new Map();
let summaries;
let address;

onmessage = async ({ data }) => {
  try {
    const answer = data.open ? await open(data.open) : await results(data);
    postMessage({ id: data.id, answer });
  } catch (error) {
    postMessage({ id: data.id, error: String(error) });
  }
};

async function fetched(file) {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.json();
}

/** Fetch the index; the answer is the words around the results. */
async function open(file) {
  address = file;
  told = await fetched(file);
  index = lunr.Index.load(told.index);
  return told.words;
}

/** The results of a query by kind, `count` of each kind from the place `from` on. */
async function results({ query, kind, from = 0, count, withSummaries }) {
  if (withSummaries) {
    summaries ??= await fetched(address.replace(/\.json$/, "-summaries.json"));
  }
  const found = find(index, query, kept);
  const groups = new Map();
  for (const one of found) {
    const its = told.kinds[told.documents[one.number][0]];
    if (kind && its !== kind) continue;
    if (!groups.has(its)) groups.set(its, []);
    groups.get(its).push(one);
  }
  return {
    total: found.length,
    // The kind of the best result comes first.
    groups: [...groups].map(([its, all]) => ({
      kind: its,
      total: all.length,
      results: all.slice(from, from + count).map((one) => result(one, withSummaries)),
    })),
  };
}

/** One result as it is shown. */
function result({ number, terms }, withSummaries) {
  const [, path, title, language, place, tags] = told.documents[number];
  return {
    path,
    title: pieces(title, terms),
    language,
    direction: told.directions[language] ?? "",
    place: pieces(place, terms),
    tag: tag(tags, terms),
    summary: withSummaries ? excerpt(summaries[number], terms) : [],
  };
}

/** The tag that has most of the words: it tells why a record was found that does not name them. */
function tag(tags, terms) {
  const marked = tags.map((each) => pieces(told.labels[each], terms));
  const best = Math.max(0, ...marked.map((each) => each.length));
  return best > 1 ? marked.find((each) => each.length === best) : [];
}
