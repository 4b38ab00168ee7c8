/* Cities like mine: which practices come from cities like the one that asks, and why. The rule and
   its reasons stand in `build/localaction/insight/finder.py`; both are held to
   `tests/search/likeness.yml`.

   A city's traits: {band, country, sub_region, region, least_developed}, each left out where nobody
   says. Who asks: {traits, powers, objectives}. What is offered: {id, cities: [[id, traits] …],
   powers, objectives, is_measured, evidence}. */

const POINTS = {
  "same-band": 3,
  "next-band": 1,
  country: 3,
  "sub-region": 2,
  region: 1,
  "least-developed": 2,
  powers: 2,
  objectives: 2,
};

/** Reason and trait, the nearest first. */
const PLACES = [["country", "country"], ["sub-region", "sub_region"], ["region", "region"]];

/** The practices that share something with the asker, the likest first. `bands`: the population
    bands from the smallest to the largest. */
function ranked(asker, offers, bands) {
  return offers
    .map((offer) => ({ offer, match: compared(asker, offer, bands) }))
    .filter(({ match }) => match.points)
    .sort((one, other) => other.match.points - one.match.points || weaker(one.offer, other.offer))
    .map(({ match }) => match);
}

/** Among equals: measured results, then the stronger evidence; then they stay in their order. */
function weaker(one, other) {
  return other.is_measured - one.is_measured || other.evidence - one.evidence;
}

/** Compare the asker with one practice. */
function compared(asker, offer, bands) {
  const likest = offer.cities
    .map(([city, its]) => ({ city, reasons: shared(asker.traits, its, bands), unknown: unknown(asker.traits, its) }))
    .reduce(liker, null);
  const { city, reasons, unknown: missing } = likest ?? { city: "", reasons: [], unknown: unknown(asker.traits, {}) };
  let lacking = [];
  if (!asker.powers.length || !offer.powers.length) missing.push("powers");
  else {
    lacking = offer.powers.filter((power) => !asker.powers.includes(power)).sort();
    if (!lacking.length) reasons.push(reason("powers", offer.powers));
  }
  if (!asker.objectives.length || !offer.objectives.length) missing.push("objectives");
  else {
    const both = offer.objectives.filter((objective) => asker.objectives.includes(objective));
    if (both.length) reasons.push(reason("objectives", both));
  }
  return { practice: offer.id, city, points: sum(reasons), reasons, unknown: missing, lacking };
}

/** The liker of two cities; of equals the one of which more is known, then the first by id. */
function liker(best, next) {
  if (!best) return next;
  const less = sum(best.reasons) - sum(next.reasons) || next.unknown.length - best.unknown.length;
  return less < 0 || (less === 0 && next.city < best.city) ? next : best;
}

/** What two cities share of size, place and development. */
function shared(one, other, bands) {
  const found = [];
  if (one.band && other.band) {
    const apart = Math.abs(bands.indexOf(one.band) - bands.indexOf(other.band));
    if (apart < 2) found.push(reason(apart ? "next-band" : "same-band", [other.band]));
  }
  const near = PLACES.find(([, trait]) => other[trait] && one[trait] === other[trait]);
  if (near) found.push(reason(near[0], [other[near[1]]]));
  if (one.least_developed && other.least_developed) found.push(reason("least-developed", []));
  return found;
}

/** The traits that cannot be compared, because one side does not state them. */
function unknown(one, other) {
  const missing = [];
  if (!one.band || !other.band) missing.push("size");
  if (!PLACES.some(([, trait]) => one[trait] && other[trait])) missing.push("place");
  if (typeof one.least_developed !== "boolean" || typeof other.least_developed !== "boolean") missing.push("development");
  return missing;
}

function reason(name, values) {
  return { name, values: [...values].sort(), points: POINTS[name] };
}

function sum(reasons) {
  return reasons.reduce((total, each) => total + each.points, 0);
}
