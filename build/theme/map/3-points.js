/* Points as they are drawn: a city is a link, several are a button with their number. */

const SVG = "http://www.w3.org/2000/svg";
/** From how many pledges and practices on a point is larger, and larger still; and its radius. */
const STEPS = [2, 5];
const RADII = [5, 6.5, 8];
/** How many cities one point names. */
const NAMED = 4;

/** The element of a point, which knows it; points stand `apart` pixels from each other. */
function drawn(point, apart, words) {
  const { places } = point;
  const [{ href, lang = words.language, count }, another] = places;
  const number = another ? words.number(places.length) : "";
  const names = places.slice(0, NAMED).map(({ name }) => name).join(words.comma);
  point.name = places.length > NAMED ? `${names} …` : names;
  const made = another
    ? svg("g", { role: "button", "aria-label": `${words.close} ${number}. ${point.name}` })
    : svg("a", { href, lang, "aria-label": point.name });
  const radius = another ? apart / 2 : RADII[STEPS.filter((step) => count >= step).length];
  // Small points are hit by a finger all the same.
  made.append(
    svg("circle", { r: apart / 2, class: "la-map__aim" }),
    svg("circle", { r: radius }),
    svg("text", { dy: ".36em" }, number),
  );
  return Object.assign(made, { point, tabIndex: -1 });
}

function svg(name, attributes, textContent = "") {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return Object.assign(made, { textContent });
}
