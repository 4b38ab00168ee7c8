"""A page on a processor four times as slow, its worker too, and how long it takes to do things.

The developer tools slow down the page alone. So the worker tells with each answer how long it
worked, and that counts four times; the way there and back is the page's own time, slowed already.
"""

from playwright.sync_api import BrowserContext, Page, Route

SLOWDOWN = 4
WORKERS = "**/search-worker*.js"
TELLING = """{
    const began = new Map();
    addEventListener("message", ({ data: { id } }) => began.set(id, performance.now()));
    const answer = self.postMessage;
    self.postMessage = (message, ...given) => {
        const worked = performance.now() - began.get(message.id);
        answer.call(self, { ...message, worked }, ...given);
    };
}
"""
"""Stands before the worker's script."""
WATCH = """
const Plain = Worker;
const told = [];
self.Worker = class extends Plain {
    constructor(...given) {
        super(...given);
        this.addEventListener("message", ({ data: { worked = 0 } }) => {
            told.push([performance.now(), worked]);
        });
    }
};
self.pause = () => new Promise((done) => setTimeout(done, 5));
// Milliseconds between two moments; of work that had begun before, what lies between them.
self.between = (from, to) => {
    const within = told.filter(([came]) => from < came && came <= to);
    const worked = within.reduce((sum, [came, its]) => sum + Math.min(its, came - from), 0);
    return to - from + (SLOWDOWN - 1) * worked;
};
// Milliseconds of the measure with this name: of what `act` starts, or of what is under way.
self.timed = async (name, act) => {
    if (act) performance.clearMeasures(name);
    act?.();
    let measure;
    while (!(measure = performance.getEntriesByName(name, "measure").at(-1))) await pause();
    return between(measure.startTime, measure.startTime + measure.duration);
};
"""


def watched_page(context: BrowserContext) -> Page:
    """A page whose scripts may ask for `timed`, `between` and `pause`."""
    page = context.new_page()
    page.add_init_script(f"{{const SLOWDOWN = {SLOWDOWN};{WATCH}}}")
    return page


def _made_to_tell(route: Route) -> None:
    """Hand out the worker's script with what tells of its work before it."""
    script = route.fetch()
    route.fulfill(response=script, body=TELLING + script.text())


def slow_page(context: BrowserContext) -> Page:
    """The same on a slow processor, from the start."""
    page = watched_page(context)
    slow_down(page)
    return page


def slow_down(page: Page) -> None:
    """Slow a page down; a worker that begins later keeps its speed, and tells how long it works."""
    page.route(WORKERS, _made_to_tell)
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
