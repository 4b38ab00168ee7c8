/* One practice that was found: its title and place, what is shared, what could not be compared. */

import { element, marked, spoken } from "./search.js";

const TRAITS = 5;

/** Reason → the field of the form that names its values; that of an objective begins with its compact. */
const FIELDS = {
  "same-band": "band",
  "next-band": "band",
  country: "country",
  "sub-region": "region",
  region: "region",
  powers: "competence",
};

/** The item of a match in the list. `shown`: what the search tells of the practice; `offer`: what
    the rule knew of it; `missing`: the traits that nobody states of who asks; `most`: the points of
    a practice that shares everything. */
function item(match, { shown, offer, missing, most, home, words }) {
  const made = element("li", { className: "la-like__one" });
  const title = element("a", { href: home + shown.path });
  title.append(...marked(shown.title));
  spoken(title, shown);
  const heading = element("h3");
  heading.append(title);
  const place = element("p", { className: "la-meta", textContent: told(match, shown, offer, words) });
  const points = element("p", { className: "la-like__points" });
  const [before, after] = words.say("points", { most: words.number(most) }).split("%(points)s");
  points.append(before, element("b", { textContent: words.number(match.points) }), after);
  const reasons = element("ul", { className: "la-like__reasons" });
  reasons.append(...match.reasons.map((each) => common(each, words)), ...gaps(match, missing, words));
  const compared = { compared: words.number(TRAITS - match.unknown.length), traits: words.number(TRAITS) };
  const share = element("p", { className: "la-meta", textContent: words.say("compared", compared) });
  made.append(heading, place, points, reasons, share);
  return made;
}

/** The cities; of several the one that was compared; whether there are measured results. */
function told(match, shown, offer, words) {
  const parts = [shown.place.join("")];
  if (offer.cities.length > 1) parts.push(words.say("nearest", { city: words.label("city", match.city) }));
  if (offer.is_measured) parts.push(words.say("measured"));
  return words.join(parts.filter(Boolean));
}

/** Something that is shared, and its points. */
function common({ name, values, points }, words) {
  const made = element("li");
  const shared = { facet: words.say(`reason-${name}`), value: words.join(values.map((value) => words.label(FIELDS[name] ?? value.slice(0, 3), value))) };
  made.append(
    // From right to left the sign would stand behind the number.
    element("b", { dir: "ltr", textContent: `+${words.number(points)}` }),
    ` ${values.length ? words.say("value", shared) : shared.facet}`,
  );
  return made;
}

/** What the practice does not state; what it needs and the reader did not name. */
function gaps(match, missing, words) {
  const unstated = match.unknown.filter((trait) => !missing.includes(trait));
  const told = [["missing", unstated.map(words.trait)], ["lacking", match.lacking.map((power) => words.label("competence", power))]];
  return told
    .filter(([, names]) => names.length)
    .map(([word, names]) => element("li", { className: "la-like__gap", textContent: words.say(word, { names: words.join(names) }) }));
}
