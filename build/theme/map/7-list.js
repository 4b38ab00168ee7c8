/* The list beside the map: the places that are seen on it. */

/** How many are named. */
const LISTED = 100;

/** List what the map shows; where that is all, and the page names all itself, its own list stands. */
function beside(root, sheet, words) {
  const shown = root.querySelector(".la-map__shown");
  const own = root.querySelector(".la-map__list");
  const isOwn = !sheet.moved && "map" in root.dataset;
  shown.hidden = isOwn;
  if (own) own.hidden = !isOwn;
  const seen = sheet.elements.map(({ point }) => point).filter((point) => sheet.isSeen(point));
  if (sheet.only) list(shown, words.close, sheet.only, words);
  else list(shown, words.shown, seen.flatMap(({ places }) => places), words);
  // Who asked for places that cannot be told apart wants to choose one.
  if (sheet.only && sheet.svg.contains(document.activeElement)) shown.querySelector("a").focus();
}

function list(shown, heading, places, words) {
  const [title, items, more] = shown.children;
  const { compare } = new Intl.Collator(words.language);
  const named = [...places].sort((a, b) => b.count - a.count).slice(0, LISTED);
  title.replaceChildren(`${heading} `, element("bdi", { textContent: words.number(places.length) }));
  named.sort((a, b) => compare(a.name, b.name));
  items.replaceChildren(...named.map((place) => item(place, words)));
  more.hidden = places.length <= LISTED;
}

function item({ href, name, count, lang, dir }, words) {
  const made = element("li");
  const number = count ? words.number(count) : "";
  const told = element("bdi", { className: "la-map__count", textContent: number });
  made.append(element("a", { href, textContent: name, ...(lang && { lang, dir }) }), " ", told);
  return made;
}

function element(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}
