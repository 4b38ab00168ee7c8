/* What hands do to the map: keys, mouse and fingers. The page stays what they scroll, until the
   reader has gone to the map. */

/** A share of the sheet for an arrow key, a factor for a zoom. */
const STEP = 0.2;
const ZOOM = 2;
/** Pixels before a press is a pull and no longer a click. */
const SLACK = 4;

const KEYS = {
  ArrowLeft: (sheet) => sheet.step(-STEP, 0),
  ArrowRight: (sheet) => sheet.step(STEP, 0),
  ArrowUp: (sheet) => sheet.step(0, -STEP),
  ArrowDown: (sheet) => sheet.step(0, STEP),
  "+": (sheet) => sheet.zoom(ZOOM),
  "=": (sheet) => sheet.zoom(ZOOM),
  "-": (sheet) => sheet.zoom(1 / ZOOM),
  0: (sheet) => sheet.reset(),
};

/** One stop for the whole map; Enter goes in to its points, Escape out. */
function keys(sheet) {
  const { svg, points } = sheet;
  svg.addEventListener("keydown", (event) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { point } = event.target;
    if (KEYS[key]) KEYS[key](sheet);
    else if (key === "Escape" && point) svg.focus();
    else if (key === "Enter" && !point) {
      sheet.elements.find((element) => sheet.isSeen(element.point))?.focus();
    } else if ((key === "Enter" || key === " ") && point?.places[1]) sheet.open(point);
    else return;
    event.preventDefault();
  });
  svg.addEventListener("click", ({ target }) => {
    const { point } = target.parentNode;
    if (point?.places[1]) sheet.open(point);
  });
  const enterable = (into) => {
    const isIn = points.contains(into);
    for (const element of sheet.elements) {
      element.tabIndex = isIn && sheet.isSeen(element.point) ? 0 : -1;
    }
  };
  // Not on their group: what hears of focus takes it.
  svg.addEventListener("focusin", ({ target }) => enterable(target));
  svg.addEventListener("focusout", ({ relatedTarget }) => enterable(relatedTarget));
}

/** `isActive` says whether the reader has gone to the map: before, one finger and the wheel are the
    page's; two fingers, the mouse that pulls, and the wheel with Ctrl are the map's always. */
function hands(sheet, isActive) {
  const { svg } = sheet;
  const on = (name, heard) => svg.addEventListener(name, heard, { passive: false });
  let grip;
  const take = (fingers) => {
    grip = fingers[0] && { ...gripOf(svg, fingers), view: sheet.view };
  };
  const pull = (fingers) => {
    const { middle, wide } = gripOf(svg, fingers);
    return sheet.follow(larger(grip.view, wide / grip.wide, grip.middle, sheet.size, middle));
  };
  on("pointerdown", (event) => {
    if (event.pointerType !== "touch" && !event.button) take([event]);
  });
  on("pointermove", (event) => {
    if (!grip || event.pointerType === "touch") return;
    if (!svg.hasPointerCapture(event.pointerId)) {
      const [x, y] = at(svg, event);
      if (Math.hypot(x - grip.middle[0], y - grip.middle[1]) < SLACK) return;
      // The click that ends this goes to the map, not to a point of it.
      svg.setPointerCapture(event.pointerId);
    }
    pull([event]);
  });
  on("pointerup", () => take([]));
  on("dragstart", (event) => event.preventDefault());
  on("touchstart", ({ touches }) => take(touches));
  on("touchend", ({ touches }) => take(touches));
  on("touchmove", (event) => {
    const isOne = event.touches.length === 1;
    if (!event.cancelable || (isOne && !isActive())) return;
    // At the edge of the world one finger is the page's again.
    if (pull(event.touches) || !isOne || sheet.view !== grip.view) event.preventDefault();
  });
  on("wheel", (event) => {
    if (!event.ctrlKey && !isActive()) return;
    const turned = event.deltaY * (event.deltaMode ? 16 : 1);
    const factor = 2 ** (-turned / 200);
    const isMoved = sheet.follow(larger(sheet.view, factor, at(svg, event), sheet.size));
    // At the ends of the zoom the wheel is the page's again; with Ctrl it would enlarge that.
    if (isMoved || event.ctrlKey) event.preventDefault();
  });
}

/** The middle of a mouse, of one finger or of two, and how far those are from each other. */
function gripOf(svg, fingers) {
  const [first, second = first] = [...fingers].map((finger) => at(svg, finger));
  return {
    middle: [(first[0] + second[0]) / 2, (first[1] + second[1]) / 2],
    wide: Math.hypot(first[0] - second[0], first[1] - second[1]) || 1,
  };
}

function at(svg, { clientX, clientY }) {
  const { left, top } = svg.getBoundingClientRect();
  return [clientX - left, clientY - top];
}
