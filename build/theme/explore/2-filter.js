/* What fits a choice of filters, and how much each further choice would give. Pure, over columns.

   Within a facet one value is enough; every facet with a choice, and the words, must fit. The counts
   of a facet disregard its own choice: they say what one more of its values would add. */

/** `facets` as in the shared file; `filters` as in a state; `found`: a mark for each record that
    has the words, or null; `within`: a mark for each record the page is about, or null.
    Out: marks and number of what fits; for each facet the count of each value, unknown first; for
    each facet, and last for the words, how many would fit without it. */
function filtered({ total, facets }, filters, found, within) {
  const misses = new Uint8Array(total);
  const missed = new Uint8Array(total);
  const miss = (place, fits) => {
    for (let n = 0; n < total; n += 1) {
      if (fits(n)) continue;
      misses[n] += 1;
      missed[n] = place;
    }
  };
  facets.forEach(({ name, values, of }, place) => {
    const numbers = filters.get(name);
    if (!numbers?.size) return;
    const wanted = new Uint8Array(values.length + 1);
    for (const number of numbers) wanted[number] = 1;
    miss(place, (n) => has(of[n], wanted));
  });
  if (found) miss(facets.length, (n) => found[n]);
  if (within) for (let n = 0; n < total; n += 1) if (!within[n]) misses[n] = 255;

  const fits = new Uint8Array(total);
  const without = new Array(facets.length + 1).fill(0);
  for (let n = 0; n < total; n += 1) {
    if (misses[n] === 0) fits[n] = 1;
    else if (misses[n] === 1) without[missed[n]] += 1;
  }
  const count = fits.reduce((sum, one) => sum + one, 0);
  const counts = facets.map(({ values, of }, place) => {
    const sums = new Uint32Array(values.length + 1);
    for (let n = 0; n < total; n += 1) {
      if (fits[n] || (misses[n] === 1 && missed[n] === place)) add(of[n], sums);
    }
    return sums;
  });
  return { fits, count, counts, without: without.map((more) => more + count) };
}

function has(value, wanted) {
  if (typeof value === "number") return value >= 0 && wanted[value] === 1;
  return value.some((each) => wanted[each] === 1);
}

function add(value, sums) {
  if (typeof value !== "number") for (const each of value) sums[each] += 1;
  else if (value >= 0) sums[value] += 1;
}
