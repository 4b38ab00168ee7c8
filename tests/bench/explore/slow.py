"""A page on a processor four times as slow, its worker too, and how long it takes to do things.

The developer tools slow down the page alone. So what the page waits for its worker is timed, and
counts four times.
"""

from playwright.sync_api import BrowserContext, Page

from tests.bench.site.search import SLOWDOWN, slow_down

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
// What a measure of this name comes to, of what `act` starts or of what is under way.
self.timed = async (name, act) => {
    if (act) performance.clearMeasures(name);
    act?.();
    let measure;
    while (!(measure = performance.getEntriesByName(name, "measure").at(-1))) await pause();
    const from = measure.startTime;
    const to = from + measure.duration;
    const waits = busy.map(([began, ended]) => Math.min(ended, to) - Math.max(began, from));
    const waited = waits.reduce((sum, each) => sum + Math.max(each, 0), 0);
    return measure.duration + (SLOWDOWN - 1) * waited;
};
self.pause = () => new Promise((done) => setTimeout(done, 5));
"""


def watched_page(context: BrowserContext) -> Page:
    """A page whose scripts may ask for `timed` and `pause`."""
    page = context.new_page()
    page.add_init_script(f"{{const SLOWDOWN = {SLOWDOWN};{WATCH}}}")
    return page


def slow_page(context: BrowserContext) -> Page:
    """The same on a slow processor, from the start."""
    page = watched_page(context)
    slow_down(page)
    return page
