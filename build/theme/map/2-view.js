/* What a sheet shows of the world. A view is {x, y, scale}: the place in its middle, in the units of
   render/land.py, and how many pixels a unit is. A box is [x, y, width, height] in those units. */

/** Pixels a unit, at most: nearer, the land would pretend to an exactness that it has not. It is LEAST
    of pages/maps.py on a sheet 1,000 pixels wide. */
const NEAREST = 2.5;

/** What is left free around places, in units. */
const ROOM = 40;

/** The view that has the whole box on the sheet. */
function viewOf([x, y, width, height], sheet) {
  const scale = Math.min(sheet.width / width, sheet.height / height);
  return { x: x + width / 2, y: y + height / 2, scale };
}

/** The smallest box around places, with room at its sides. */
function boxOf(places) {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - ROOM, Math.min(...ys) - ROOM];
  return [left, top, Math.max(...xs) + ROOM - left, Math.max(...ys) + ROOM - top];
}

/** The nearest view to this that is allowed: not beyond the edge of the world, not too near. */
function held(view, sheet, world) {
  const [x, y, width, height] = world;
  const scale = Math.min(Math.max(view.scale, viewOf(world, sheet).scale), NEAREST);
  return {
    x: within(view.x, x, width, sheet.width / scale),
    y: within(view.y, y, height, sheet.height / scale),
    scale,
  };
}

/** The middle of what is seen of a length, kept so that nothing beyond its ends is. */
function within(middle, start, length, seen) {
  const half = Math.min(seen, length) / 2;
  return Math.min(Math.max(middle, start + half), start + length - half);
}

/** The view so many times larger, in which what was at one spot of the sheet lies at another. */
function larger(view, factor, [x, y], { width, height }, [right, down] = [x, y]) {
  const scale = Math.min(view.scale * factor, NEAREST);
  return {
    x: view.x + (x - width / 2) / view.scale - (right - width / 2) / scale,
    y: view.y + (y - height / 2) / view.scale - (down - height / 2) / scale,
    scale,
  };
}

/** A view on the way from one to another, 0 ≤ `part` ≤ 1, such that what stays in place does so. */
function between(from, to, part) {
  const scale = from.scale * (to.scale / from.scale) ** part;
  const way =
    from.scale === to.scale ? part : (1 / from.scale - 1 / scale) / (1 / from.scale - 1 / to.scale);
  return { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way, scale };
}

/** Where a place stands on the sheet. */
function spot(place, view, sheet) {
  return [
    (place.x - view.x) * view.scale + sheet.width / 2,
    (place.y - view.y) * view.scale + sheet.height / 2,
  ];
}

/** Whether a place is on the sheet, or no further from it than a share of its size. */
function isSeen(place, view, sheet, beyond = 0) {
  const [x, y] = spot(place, view, sheet);
  const [wide, high] = [sheet.width * beyond, sheet.height * beyond];
  return x >= -wide && x <= sheet.width + wide && y >= -high && y <= sheet.height + high;
}
