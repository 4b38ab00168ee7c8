/* In which order results stand. Each order of all records is found once, when it is first asked. */

/** By name of an order: the numbers of all records in it. What lacks the value comes last.
    `cityOf`: what the first city of a record is called, or "". */
function orders({ total, added, start, reported }, cityOf, language) {
  const kept = new Map();
  const rules = {
    newest: () => [falling(added), falling(start)],
    reported: () => [falling(reported), falling(start)],
    city: () => {
      const names = Array.from({ length: total }, (_, n) => cityOf(n));
      const { compare } = new Intl.Collator(language);
      return [(a, b) => !names[a] - !names[b] || compare(names[a], names[b])];
    },
  };
  return (name) => {
    if (!kept.has(name)) kept.set(name, inOrder(total, rules[name]()));
    return kept.get(name);
  };
}

const falling = (column) => (a, b) => (column[a] < column[b]) - (column[a] > column[b]);

function inOrder(total, rules) {
  const by = (a, b) => rules.reduce((apart, rule) => apart || rule(a, b), 0) || a - b;
  return Array.from({ length: total }, (_, n) => n).sort(by);
}
