/* What the explorer and the page of likest cities do alike with an address: understand values, tell
   what they left out, write it. */

const LONGEST_NAMED = 60;
const MOST_NAMED = 5;
/** Signs that turn the line around, or end what keeps a name to itself. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/** Where a value stands among `values`, or -1; a bare number (`gcm=7`) is the term that ends with it. */
export function placeOf(values, given) {
  const place = values.indexOf(given);
  if (place >= 0 || !/^\d{1,2}$/.test(given)) return place;
  const ending = new RegExp(`-0?${Number(given)}$`);
  return values.findIndex((each) => ending.test(each));
}

/** The first of the names, none of them long; "…" where there are more. */
export function shortened(names) {
  const told = names.slice(0, MOST_NAMED).map((name) => {
    return name.length > LONGEST_NAMED ? `${name.slice(0, LONGEST_NAMED)}…` : name;
  });
  return names.length > MOST_NAMED ? [...told, "…"] : told;
}

/** Names that stand in one line, each in its own direction, whatever it is written in. */
export function isolated(names) {
  return names.map((name) => `\u2068${name.replace(TURNING, "")}\u2069`);
}

/** Write an address; `how`: as a method of `history`. */
export function noted(address, how) {
  try {
    history[how](null, "", address);
  } catch {
    // A browser may refuse what comes too often: the page is as it should be all the same.
  }
}
