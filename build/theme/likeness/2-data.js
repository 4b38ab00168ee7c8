/* The data file of the explorer (`search.facet_file`) → what the rule asks for. Pure. */

/** The cities with their traits and objectives, and the practices as offers, in the order of the
    catalogue. `leastDeveloped`: the countries of that list. The id of a practice is its number. */
function understood(file, leastDeveloped) {
  const facets = new Map(file.facets.map((facet) => [facet.name, facet]));
  const values = (name, record) => {
    const facet = facets.get(name);
    return numbers(facet, record).map((number) => facet.values[number - 1]);
  };
  const objectives = (record) => [...values("gcm", record), ...values("gcr", record)];
  const cities = new Map();
  const offers = [];
  const traitsOf = (record) => {
    const [country] = values("country", record);
    return {
      band: values("band", record)[0],
      country,
      sub_region: values("subregion", record)[0],
      region: values("region", record)[0],
      least_developed: country ? leastDeveloped.has(country) : undefined,
    };
  };
  const kinds = file.kind.map((kind) => file.kinds[kind]);
  kinds.forEach((kind, record) => {
    if (kind === "city") cities.set(values("city", record)[0], { traits: traitsOf(record), objectives: new Set() });
  });
  kinds.forEach((kind, record) => {
    if (kind === "city") return;
    const whose = values("city", record);
    const named = objectives(record);
    for (const city of whose) named.forEach((each) => cities.get(city).objectives.add(each));
    if (kind !== "practice") return;
    offers.push({
      id: record,
      cities: whose.map((city) => [city, cities.get(city).traits]),
      powers: values("competence", record),
      objectives: named,
      is_measured: values("results", record).includes("measured"),
      // The levels stand in their order, the weakest first.
      evidence: numbers(facets.get("evidence"), record)[0] ?? 0,
    });
  });
  return { cities, offers, bands: facets.get("band").values };
}

/** What a record has of a facet; none where it is unknown or does not apply. */
function numbers(facet, record) {
  return [facet?.of[record] ?? 0].flat().filter((number) => number > 0);
}
