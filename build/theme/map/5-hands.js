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

/** `isActive` says whether the reader has gone to the map. */
function listen(sheet, isActive) {
  keys(sheet);
  mouse(sheet, isActive);
  touch(sheet, isActive);
  sheet.svg.addEventListener("click", (event) => {
    const point = sheet.pointOf(event.target.closest("[tabindex]"));
    if (point?.places.length > 1) sheet.open(point);
  });
}

/** One stop for the whole map; Enter goes in to its points, Escape out. */
function keys(sheet) {
  const { svg, points } = sheet;
  const enterable = (yes) => {
    for (const [point, element] of sheet.elements) {
      element.setAttribute("tabindex", yes && sheet.isSeen(point) ? 0 : -1);
    }
  };
  svg.addEventListener("keydown", (event) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const point = sheet.pointOf(event.target);
    if (KEYS[key]) KEYS[key](sheet);
    else if (key === "Escape" && point) svg.focus();
    else if (key === "Enter" && !point) {
      const first = [...sheet.elements.keys()].find((each) => sheet.isSeen(each));
      if (first) sheet.focus(first.places[0]);
    } else if ((key === "Enter" || key === " ") && point?.places.length > 1) sheet.open(point);
    else return;
    event.preventDefault();
  });
  points.addEventListener("focusin", () => enterable(true));
  points.addEventListener("focusout", (event) => {
    if (!points.contains(event.relatedTarget)) enterable(false);
  });
}

function mouse(sheet, isActive) {
  const { svg } = sheet;
  let pressed;
  svg.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "touch" || event.button) return;
    pressed = { x: event.clientX, y: event.clientY, view: sheet.view };
  });
  svg.addEventListener("pointermove", (event) => {
    if (!pressed || event.pointerType === "touch") return;
    const [right, down] = [event.clientX - pressed.x, event.clientY - pressed.y];
    if (!svg.hasPointerCapture(event.pointerId)) {
      if (Math.hypot(right, down) < SLACK) return;
      // The click that ends this goes to the map, not to a point of it.
      svg.setPointerCapture(event.pointerId);
    }
    sheet.follow(pulled(pressed.view, right, down));
  });
  for (const end of ["pointerup", "pointercancel"]) {
    svg.addEventListener(end, () => (pressed = undefined));
  }
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  svg.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !isActive()) return;
      const lines = event.deltaMode ? 16 : 1;
      const factor = 2 ** ((-event.deltaY * lines) / (event.ctrlKey ? 100 : 300));
      // At the ends of the zoom the wheel is the page's again; with Ctrl it would enlarge that.
      const moved = sheet.follow(larger(sheet.view, factor, at(sheet, event), sheet.size));
      if (moved || event.ctrlKey) event.preventDefault();
    },
    { passive: false },
  );
}

/** Two fingers move the map always, one when the reader has gone to it. */
function touch(sheet, isActive) {
  const { svg } = sheet;
  let start;
  const begin = ({ touches }) => {
    const held = [...touches].map((finger) => at(sheet, finger));
    start = { ...hold(held), fingers: held.length, view: sheet.view };
  };
  const move = (event) => {
    const { touches } = event;
    if (!event.cancelable || !start || touches.length !== start.fingers) return;
    if (touches.length === 1 ? !isActive() : touches.length > 2) return;
    const now = hold([...touches].map((finger) => at(sheet, finger)));
    const factor = start.wide ? now.wide / start.wide : 1;
    const view = larger(start.view, factor, start.middle, sheet.size);
    const [right, down] = [now.middle[0] - start.middle[0], now.middle[1] - start.middle[1]];
    const moved = sheet.follow(pulled(view, right, down));
    if (moved || touches.length > 1 || sheet.view !== start.view) event.preventDefault();
  };
  svg.addEventListener("touchstart", begin, { passive: true });
  svg.addEventListener("touchend", begin);
  svg.addEventListener("touchmove", move, { passive: false });
}

/** The middle of one or two fingers, and how far they are from each other. */
function hold([first = [0, 0], second = first]) {
  return {
    middle: [(first[0] + second[0]) / 2, (first[1] + second[1]) / 2],
    wide: Math.hypot(first[0] - second[0], first[1] - second[1]),
  };
}

const pulled = ({ x, y, scale }, right, down) => ({ x: x - right / scale, y: y - down / scale, scale });

function at(sheet, { clientX, clientY }) {
  const { left, top } = sheet.svg.getBoundingClientRect();
  return [clientX - left, clientY - top];
}
