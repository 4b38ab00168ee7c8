/* A map that moves. Without this script it is a picture with links, and a list beside it. */

const maps = new WeakMap();

/** Show places on the map of `blank_map` (pages/maps.py), or others on a map that shows some.
    A place: { id, x, y, name, href, count }, and { lang, dir } where the name is not in the page's
    language; x and y as in the facets of the search. What the reader looks at stays. */
export function show(root, places) {
  if (!maps.has(root)) maps.set(root, mapOf(root));
  maps.get(root).show(places);
}

/** Make the map of a page move. */
export function start(root) {
  const { map, folder } = root.dataset;
  const rows = JSON.parse(map);
  show(root, rows.map(([id, x, y, count, name, lang, dir]) => (
    { id, x, y, count, name, lang, dir, href: `${folder}${id}/` }
  )));
}

function mapOf(root) {
  const { label: name, close, comma, shown } = root.dataset;
  const { lang: language } = document.documentElement;
  const format = new Intl.NumberFormat(language);
  const words = { close, comma, shown, language, number: (value) => format.format(value) };
  const part = root.querySelector(".la-map__sheet");
  const svg = part.querySelector("svg");
  svg.removeAttribute("aria-hidden");
  for (const [attribute, value] of Object.entries({
    role: "application",
    tabindex: 0,
    "aria-label": name,
    "aria-describedby": "map-keys",
  })) svg.setAttribute(attribute, value);
  root.classList.add("la-map--live");
  let told;
  const sheet = new Sheet(root, words, () => told?.());
  const relabel = label(root, sheet);
  const buttons = tools(part, sheet);
  told = () => {
    relabel();
    buttons();
    beside(root, sheet, words);
  };
  listen(sheet, () => part.contains(document.activeElement));
  return sheet;
}

/** The buttons on the map; what is returned tells which of them do something now. */
function tools(part, sheet) {
  const all = [...part.querySelectorAll("[data-zoom]")];
  for (const button of all) {
    const factor = Number(button.dataset.zoom);
    button.addEventListener("click", () => (factor ? sheet.zoom(factor) : sheet.reset()));
  }
  return () => {
    const { scale } = sheet.aim;
    const least = viewOf(sheet.world, sheet.size).scale;
    part.classList.toggle("la-map__sheet--near", scale > least * 1.001);
    const idle = [scale >= NEAREST, scale <= least * 1.001, !sheet.moved];
    // Not `disabled`: the keyboard would lose its place.
    all.forEach((button, which) => button.setAttribute("aria-disabled", idle[which]));
  };
}
