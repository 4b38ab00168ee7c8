/* Writes states into the address: each choice can be gone back to, a text only when it was typed. */

/** Milliseconds until the address says what is being typed. */
const PAUSE_WRITING = 150;

/** `push` adds an address to the history, `later` puts one in the place of the present, `forget`
    leaves that undone. */
function writer() {
  let waiting = "";
  let timer;
  const write = (address, how) => {
    if (address !== location.pathname + location.search) noted(address, how);
  };
  const forget = () => {
    clearTimeout(timer);
    waiting = "";
  };
  const flush = () => {
    if (waiting) write(waiting, "replaceState");
    forget();
  };
  addEventListener("pagehide", flush);
  return {
    forget,
    push: (address) => {
      flush();
      write(address, "pushState");
    },
    later: (address) => {
      forget();
      waiting = address;
      timer = setTimeout(flush, PAUSE_WRITING);
    },
  };
}
