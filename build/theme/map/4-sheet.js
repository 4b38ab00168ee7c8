/* The drawing: the land and the points of the places that the reader looks at. */

/** Pixels between two points: for a mouse, and for a finger. */
const APART = 18;
const APART_FOR_FINGERS = 28;
/** Milliseconds that the map takes to go somewhere, and that it waits for the next move of a hand. */
const ON_THE_WAY = 260;
const PAUSE = 140;

const fingers = matchMedia("(pointer: coarse)");
const still = matchMedia("(prefers-reduced-motion: reduce)");
const numbers = (text) => text.split(" ").map(Number);

class Sheet {
  /** Its `settled` is called when it is known where the map will stand, and what on it. */
  constructor(root, words) {
    const { world, apart } = root.dataset;
    this.svg = root.querySelector("svg");
    this.land = this.svg.querySelector("use");
    this.points = svg("g", {});
    Object.assign(this, { words, world: numbers(world) });
    // From here on a unit of the drawing is a pixel; the style sheet keeps its shape.
    const [, , width, height] = numbers(this.svg.getAttribute("viewBox"));
    this.apart = apart / width;
    root.style.setProperty("--la-shape", width / height);
    this.svg.removeAttribute("viewBox");
    this.svg.replaceChildren(this.land, this.points);
    new ResizeObserver(() => this.fit()).observe(this.svg);
  }

  /** Show places, and of the world the box `frame` until the reader moves the map. */
  show(places, frame) {
    Object.assign(this, { places, frame, only: null });
    if (!this.view) this.fit();
    else if (this.moved) this.settle();
    else this.reset();
  }

  /** Take the size that the page gives; 0 where the map is hidden. */
  fit() {
    const { width, height } = this.svg.getBoundingClientRect();
    if (!width || (width === this.size?.width && height === this.size.height)) return;
    this.size = { width, height };
    this.gap = Math.max(fingers.matches ? APART_FOR_FINGERS : APART, this.apart * width);
    this.stop();
    this.view = this.aim = this.allowed(this.moved ? this.view : viewOf(this.frame, this.size));
    this.settle();
  }

  allowed(view) {
    return held(view, this.size, this.world);
  }

  /** The way the map is going ends where it is. */
  stop() {
    cancelAnimationFrame(this.next);
    clearTimeout(this.waiting);
  }

  /** Aim at a view. Where the reader has moved the map, it stays. */
  turn(aim, moved) {
    this.stop();
    Object.assign(this, { aim, moved, only: null });
  }

  /** Go to a view: by and by, or at once where the reader wants no motion. */
  go(view, moved = true) {
    const from = this.view;
    const start = performance.now();
    this.turn(this.allowed(view), moved);
    this.settle();
    const step = (now) => {
      const part = still.matches ? 1 : Math.min((now - start) / ON_THE_WAY, 1);
      this.view = part < 1 ? between(from, this.aim, 1 - (1 - part) ** 3) : this.aim;
      this.place();
      if (part < 1) this.next = requestAnimationFrame(step);
    };
    step(start);
  }

  /** Follow a hand: at once. Returns whether that moved anything. */
  follow(view) {
    const next = this.allowed(view);
    const { x, y, scale } = this.view;
    if (Math.hypot(next.x - x, next.y - y, next.scale - scale) < 1e-6) return false;
    this.turn(next, true);
    this.view = next;
    this.place();
    this.waiting = setTimeout(() => this.settle(), PAUSE);
    return true;
  }

  zoom(factor) {
    this.go({ ...this.aim, scale: this.aim.scale * factor });
  }

  /** Move by shares of the sheet: 1 is its width or height. */
  step(right, down) {
    const { x, y, scale } = this.aim;
    const { width, height } = this.size;
    this.go({ x: x + (right * width) / scale, y: y + (down * height) / scale, scale });
  }

  reset() {
    this.go(viewOf(this.frame, this.size), false);
  }

  /** Go where the places of a point stand apart; where they do nowhere, they are `only` listed. */
  open({ places }) {
    const target = viewOf(boxOf(places), this.size);
    this.go({ ...target, scale: Math.max(target.scale, this.aim.scale) });
    const together = this.elementOf(places[0]).point.places;
    if (!places.every((place) => together.includes(place))) return;
    this.only = places;
    this.settled();
  }

  /** Whether a place is on the sheet, or will be when the map is where it goes. */
  isSeen(place) {
    return isSeen(place, this.aim, this.size);
  }

  /** The element of the point that holds a place. */
  elementOf(place) {
    return this.elements.find(({ point }) => point.places.includes(place));
  }

  /** Put the focus on a place; on the map where that is not seen. */
  focus(place) {
    const element = this.isSeen(place) && this.elementOf(place);
    (element || this.svg).focus({ preventScroll: true });
  }

  settle() {
    this.draw();
    this.settled();
  }

  /** Gather and draw the points for where the map goes, and place them as it is seen now. */
  draw() {
    const { aim, gap, size } = this;
    const near = (point) => isSeen(point, aim, size, 0.5);
    const focused = document.activeElement.point;
    const points = gathered(this.places, gap / aim.scale, near).filter(near);
    // The keyboard goes through them from west to east.
    points.sort((a, b) => a.x - b.x);
    this.elements = points.map((point) => drawn(point, gap, this.words));
    this.points.replaceChildren(...this.elements);
    this.place();
    if (focused) this.focus(focused.places[0]);
  }

  place() {
    const { view, size } = this;
    this.land.setAttribute("transform", `${moved({ x: 0, y: 0 }, view, size)} scale(${view.scale})`);
    for (const element of this.elements) {
      element.setAttribute("transform", moved(element.point, view, size));
    }
  }
}

const moved = (place, view, size) => `translate(${spot(place, view, size)})`;
