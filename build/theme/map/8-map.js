/* A map that moves. Without this script it is a picture with links, and a list beside it. */

const maps = new WeakMap();

/** Show places on the map of `blank_map` (pages/maps.py), or others on a map that shows some.
    A place: { id, x, y, name, href, count }, and { lang, dir } where the name is not in the page's
    language; x and y as in the facets of the search. Where the reader has moved the map, it stays. */
export function show(root, places) {
  // What a picture says of itself is of all its cities.
  delete root.dataset.map;
  root.querySelector(".la-map__told")?.remove();
  root.classList.add("la-map--listed");
  const map = mapOf(root);
  map.show(places, places.length ? boxOf(places) : map.world);
}

/** Make the map of a page move: at once where the page tells its cities. */
export async function start(root) {
  const { map, frame, folder } = root.dataset;
  const fill = (places) => mapOf(root).show(places, numbers(frame));
  if (map === "") {
    const { awaited } = await import("./map-places.js");
    awaited(root, fill);
  } else if (map) {
    const rows = JSON.parse(map);
    fill(rows.map(([id, x, y, count, name, lang, dir]) => (
      { id, x, y, count, name, lang, dir, href: `${folder}${id}/` }
    )));
  }
}

function mapOf(root) {
  if (!maps.has(root)) maps.set(root, made(root));
  return maps.get(root);
}

function made(root) {
  const { lang: language } = document.documentElement;
  const format = new Intl.NumberFormat(language);
  const words = { ...root.dataset, language, number: (value) => format.format(value) };
  const part = root.querySelector(".la-map__sheet");
  const svg = part.querySelector("svg");
  svg.removeAttribute("aria-hidden");
  svg.tabIndex = 0;
  root.classList.add("la-map--live");
  const sheet = new Sheet(root, words);
  const relabel = label(root, sheet);
  const retool = tools(part, sheet);
  keys(sheet);
  hands(sheet, () => part.contains(document.activeElement));
  sheet.settled = () => {
    relabel();
    retool();
    beside(root, sheet, words);
  };
  return sheet;
}

/** The buttons on the map; what is returned tells which of them do something now. */
function tools(part, sheet) {
  const [nearer, farther, whole] = part.querySelectorAll("button");
  nearer.addEventListener("click", () => sheet.zoom(ZOOM));
  farther.addEventListener("click", () => sheet.zoom(1 / ZOOM));
  whole.addEventListener("click", () => sheet.reset());
  return () => {
    const { scale } = sheet.aim;
    const isWorld = scale < viewOf(sheet.world, sheet.size).scale * 1.001;
    part.classList.toggle("la-map__sheet--near", !isWorld);
    // Not `disabled`: the keyboard would lose its place.
    nearer.ariaDisabled = scale >= NEAREST;
    farther.ariaDisabled = isWorld;
    whole.ariaDisabled = !sheet.moved;
  };
}
