"""A page on a processor four times as slow, its worker too, and how long it takes to do things.

The developer tools slow down the page alone. So what the page waits for its worker is timed, and
counts four times.
"""

from playwright.sync_api import BrowserContext, Page

SLOWDOWN = 4
WATCH = """
const Plain = Worker;
const busy = [];
let waiting = 0;
self.Worker = class extends Plain {
    constructor(...given) {
        super(...given);
        this.addEventListener("message", () => {
            waiting -= 1;
            if (!waiting) busy.at(-1)[1] = performance.now();
        });
    }
    postMessage(...given) {
        if (!waiting) busy.push([performance.now(), Infinity]);
        waiting += 1;
        super.postMessage(...given);
    }
};
self.pause = () => new Promise((done) => setTimeout(done, 5));
// Milliseconds between two moments.
self.between = (from, to) => {
    const waits = busy.map(([began, ended]) => Math.min(ended, to) - Math.max(began, from));
    const waited = waits.reduce((sum, each) => sum + Math.max(each, 0), 0);
    return to - from + (SLOWDOWN - 1) * waited;
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


def slow_page(context: BrowserContext) -> Page:
    """The same on a slow processor, from the start."""
    page = watched_page(context)
    slow_down(page)
    return page


def slow_down(page: Page) -> None:
    """Slow a page down; its workers keep their speed."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
