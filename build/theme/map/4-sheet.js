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
  /** `settled` is called when the map stands still and when its places change. */
  constructor(root, words, settled) {
    this.svg = root.querySelector("svg");
    this.land = this.svg.querySelector("use");
    this.points = svg("g", {});
    this.elements = new Map();
    this.words = words;
    this.settled = settled;
    this.world = numbers(root.dataset.world);
    this.frame = numbers(root.dataset.frame);
    this.places = [];
    this.size = { width: 0, height: 0 };
    /** The reader has moved the map: it stays there. */
    this.moved = false;
    /** Places that cannot be told apart, which the reader asked for. */
    this.only = null;
    // From here on a unit of the drawing is a pixel; the style sheet keeps its shape.
    const [, , width, height] = numbers(this.svg.getAttribute("viewBox"));
    this.apart = Number(root.dataset.apart) / width;
    root.style.setProperty("--la-shape", width / height);
    this.svg.removeAttribute("viewBox");
    this.svg.replaceChildren(this.land, this.points);
    new ResizeObserver(() => this.fit()).observe(this.svg);
    this.fit();
  }

  show(places) {
    this.places = places;
    this.only = null;
    this.draw();
    this.settle();
  }

  /** Take the size that the page gives; 0 where the map is hidden. */
  fit() {
    const { width, height } = this.svg.getBoundingClientRect();
    if (!width || (width === this.size.width && height === this.size.height)) return;
    this.size = { width, height };
    this.gap = Math.max(fingers.matches ? APART_FOR_FINGERS : APART, this.apart * width);
    this.stop();
    this.view = this.aim = this.allowed(this.moved ? this.view : viewOf(this.frame, this.size));
    this.draw();
    this.settle();
  }

  allowed(view) {
    return held(view, this.size, this.world);
  }

  /** The way the map is going ends where it is. */
  stop() {
    cancelAnimationFrame(this.frameAsked);
    clearTimeout(this.waiting);
  }

  /** Go to a view: by and by, or at once where the reader wants no motion. */
  go(view, moved = true) {
    this.stop();
    const from = this.view;
    const start = performance.now();
    this.aim = this.allowed(view);
    this.moved = moved;
    this.only = null;
    this.draw(this.aim);
    const step = (now) => {
      const part = still.matches ? 1 : Math.min(Math.max(now - start, 0) / ON_THE_WAY, 1);
      this.view = part < 1 ? between(from, this.aim, 1 - (1 - part) ** 3) : this.aim;
      this.place();
      if (part < 1) this.frameAsked = requestAnimationFrame(step);
      else this.settle();
    };
    step(still.matches ? Infinity : start);
  }

  /** Follow a hand: at once. Returns whether that moved anything. */
  follow(view) {
    const next = this.allowed(view);
    const { x, y, scale } = this.view;
    if (Math.abs(next.x - x) + Math.abs(next.y - y) < 1e-6 && next.scale === scale) return false;
    this.stop();
    this.view = this.aim = next;
    this.moved = true;
    this.only = null;
    // Points part and meet on the way too, but not at each move.
    if (Math.abs(Math.log2(scale / this.drawnFor.scale)) > 0.5) this.draw();
    this.place();
    this.waiting = setTimeout(() => {
      this.draw();
      this.settle();
    }, PAUSE);
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
    const first = [...this.elements.keys()].find((point) => point.places.includes(places[0]));
    if (places.every((place) => first?.places.includes(place))) this.only = places;
    if (this.view === this.aim) this.settle();
  }

  /** Whether a place is on the sheet, or will be when the map is where it goes. */
  isSeen(place) {
    return isSeen(place, this.aim, this.size);
  }

  /** Gather and draw the points of a view, and place them in the one that is seen now. */
  draw(view = this.view) {
    if (!view) return;
    const near = (point) => isSeen(point, view, this.size, 0.5);
    const focused = this.pointOf(document.activeElement);
    const points = gathered(this.places, this.gap / view.scale, near).filter(near);
    // The keyboard goes through them from west to east.
    points.sort((a, b) => a.x - b.x);
    this.elements = new Map(points.map((point) => [point, drawn(point, this.gap, this.words)]));
    this.points.replaceChildren(...this.elements.values());
    this.drawnFor = view;
    this.place();
    if (focused) this.focus(focused.places[0]);
  }

  place() {
    const { view, size } = this;
    const [x, y] = spot({ x: 0, y: 0 }, view, size);
    this.land.setAttribute("transform", `translate(${x} ${y}) scale(${view.scale})`);
    placed(this.elements, view, size);
  }

  pointOf(element) {
    return [...this.elements].find(([, each]) => each === element)?.[0];
  }

  /** Put the focus on the point that holds a place; on the map where that is not seen. */
  focus(place) {
    const point = [...this.elements.keys()].find((each) => each.places.includes(place));
    const element = point && this.isSeen(point) ? this.elements.get(point) : this.svg;
    element.focus({ preventScroll: true });
  }

  settle() {
    if (this.view) this.settled();
  }
}
