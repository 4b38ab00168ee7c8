/* The places of a map with more cities than its page tells, from the files of the search. Fetched when
   the reader reaches for the map. */

/** A mouse may rest on the map before this script is there: then it enters no more, but it moves. */
const REACHES = ["pointerenter", "pointermove", "focusin"];

/** Call `fill` with the places when the reader reaches for the map, once; if they cannot be had, it
    stays the picture that it is. */
export function awaited(root, fill) {
  const sheet = root.querySelector(".la-map__sheet");
  const reach = async () => {
    for (const way of REACHES) sheet.removeEventListener(way, reach);
    try {
      fill(await places(root.dataset));
    } catch {
      root.querySelector(".la-map__tools").remove();
    }
  };
  for (const way of REACHES) sheet.addEventListener(way, reach);
}

/** As `show` of map.js takes them; `only` names some of them, empty all. */
async function places({ only = "", folder }) {
  const { lang } = document.documentElement;
  // It says which files are of today: an old one would ask for some that are gone.
  const manifest = await file(`${lang}.json`, { cache: "no-cache" });
  const [told, said] = await Promise.all([file(manifest.facets), file(manifest.titles)]);
  const city = told.facets.find(({ name }) => name === "city");
  const number = told.kinds.indexOf("city");
  const counts = new Map();
  city.of.forEach((of, record) => {
    if (told.kind[record] === number) return;
    for (const value of [of].flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  });
  const wanted = only && new Set(only.split(" "));
  const { kinds, paths, titles, languages } = said.documents;
  return kinds.flatMap((kind, n) => {
    const id = paths[n].split("/").at(-2);
    const value = city.values.indexOf(id);
    const at = told.points[value];
    if (kind !== number || !at || (wanted && !wanted.has(id))) return [];
    const foreign = languages[n];
    const spoken = foreign && { lang: foreign, dir: said.directions[foreign] };
    const count = counts.get(value + 1) ?? 0;
    return { id, x: at[0], y: at[1], name: titles[n], count, href: `${folder}${id}/`, ...spoken };
  });
}

async function file(name, how) {
  const response = await fetch(new URL(`../search/${name}`, import.meta.url), how);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}
