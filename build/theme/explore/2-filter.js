/* What fits a choice of filters, and how much each further choice would give. Pure, over columns.

   Within a facet one value is enough; every facet with a choice, and the words, must fit. The counts
   of a facet disregard its own choice: they say what one more of its values would add. */

/** Of a record that is not of the page's kind: no choice brings it in. */
const OUTSIDE = 1 << 31;

/** `facets` as in the shared file, at most 30; `filters` as in a state; `found`: a mark for each
    record that has the words, or null; `within`: a mark for each record the page is about, or null.
    Out: for each record the conditions that it misses, a bit each: those of the facets in their
    order, then the words; how many miss none; for each facet the count of each value, unknown first. */
function filtered({ total, facets }, filters, found, within) {
  const misses = new Int32Array(total);
  const demand = (bit, fits) => {
    for (let n = 0; n < total; n += 1) if (!fits(n)) misses[n] |= bit;
  };
  facets.forEach(({ name, values, of }, place) => {
    const numbers = filters.get(name);
    if (!numbers?.size) return;
    const wanted = new Uint8Array(values.length + 1);
    for (const number of numbers) wanted[number] = 1;
    demand(1 << place, (n) => has(of[n], wanted));
  });
  if (found) demand(1 << facets.length, (n) => found[n]);
  if (within) demand(OUTSIDE, (n) => within[n]);
  const counts = facets.map(({ values, of }, place) => {
    const sums = new Uint32Array(values.length + 1);
    for (let n = 0; n < total; n += 1) if ((misses[n] & ~(1 << place)) === 0) add(of[n], sums);
    return sums;
  });
  return { misses, count: without(misses, 0), counts };
}

function has(value, wanted) {
  if (typeof value === "number") return value >= 0 && wanted[value] === 1;
  return value.some((each) => wanted[each] === 1);
}

function add(value, sums) {
  if (typeof value !== "number") for (const each of value) sums[each] += 1;
  else if (value >= 0) sums[value] += 1;
}

/** How many records would fit without some conditions. */
function without(misses, conditions) {
  let count = 0;
  for (const missed of misses) if ((missed & ~conditions) === 0) count += 1;
  return count;
}

/** Where nothing fits: the fewest conditions to give up, as bits, and what that gives; best first. */
function loosened(misses, most) {
  const ways = [...new Set(misses)].filter((bits) => bits > 0);
  const sizes = new Map(ways.map((bits) => [bits, bits.toString(2).replaceAll("0", "").length]));
  const least = Math.min(...sizes.values());
  return ways
    .filter((bits) => sizes.get(bits) === least)
    .map((bits) => ({ bits, count: without(misses, bits) }))
    .sort((a, b) => b.count - a.count)
    .slice(0, most);
}
