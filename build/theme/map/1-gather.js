/* Places that would cover each other on a map, gathered into one point: what pages/gathered.py does,
   step by step. The same places give the same points in both. */

const MOST = 400;

/** Points at least `apart` from each other, further where more than `MOST` of them are `counted`.
    A place has `id`, `x`, `y` and `count`; a point stands where the first of its `places` lies. */
export function gathered(places, apart, counted = () => true) {
  const ordered = [...places].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  let points = gatheredOnce(ordered, apart);
  while (points.filter(counted).length > MOST) {
    apart *= 1.25;
    points = gatheredOnce(ordered, apart);
  }
  return points;
}

function gatheredOnce(places, apart) {
  // Whoever is nearer than `apart` stands in the same cell of this grid or in one beside it.
  const cells = new Map();
  const points = [];
  for (const place of places) {
    const [column, row] = [Math.floor(place.x / apart), Math.floor(place.y / apart)];
    let nearest;
    let least = apart;
    for (const x of [column - 1, column, column + 1]) {
      for (const y of [row - 1, row, row + 1]) {
        for (const point of cells.get(`${x} ${y}`) ?? []) {
          const away = Math.hypot(point.x - place.x, point.y - place.y);
          if (away < least) [nearest, least] = [point, away];
        }
      }
    }
    if (!nearest) {
      nearest = { x: place.x, y: place.y, count: 0, places: [] };
      const cell = `${column} ${row}`;
      cells.set(cell, [...(cells.get(cell) ?? []), nearest]);
      points.push(nearest);
    }
    nearest.places.push(place);
    nearest.count += place.count;
  }
  return points;
}
