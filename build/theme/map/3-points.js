/* Points as they are drawn: a city is a link, several are a button with their number. */

const SVG = "http://www.w3.org/2000/svg";
/** From how many pledges and practices on a point is larger, and larger still; and its radius. */
const STEPS = [2, 5];
const RADII = [5, 6.5, 8];
/** How many cities one point names. */
const NAMED = 4;

/** The element of a point; points stand `apart` pixels from each other. */
function drawn(point, apart, words) {
  const { places } = point;
  const [first] = places;
  const isOne = places.length === 1;
  const made = svg(isOne ? "a" : "g", { tabindex: -1 });
  const radius = isOne ? RADII[STEPS.filter((step) => first.count >= step).length] : apart / 2;
  // Small points are hit by a finger all the same.
  made.append(svg("circle", { r: apart / 2, class: "la-map__aim" }));
  made.append(svg("circle", { r: radius }));
  if (isOne) {
    made.setAttribute("href", first.href);
    if (first.lang) made.setAttribute("lang", first.lang);
  } else {
    const number = svg("text", { dy: ".36em" });
    number.textContent = words.number(places.length);
    made.append(number);
    made.setAttribute("role", "button");
  }
  const name = namesOf(places, words.comma);
  const many = isOne ? "" : `${words.close} ${words.number(places.length)}. `;
  made.setAttribute("aria-label", many + name);
  made.dataset.name = name;
  return made;
}

function namesOf(places, comma) {
  const named = places.slice(0, NAMED).map((place) => place.name);
  return named.join(comma) + (places.length > NAMED ? " …" : "");
}

function svg(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

/** Put elements where their points stand in a view. */
function placed(elements, view, sheet) {
  for (const [point, element] of elements) {
    const [x, y] = spot(point, view, sheet);
    element.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
  }
}
