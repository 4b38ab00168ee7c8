/* Runs before anything is painted: notes that scripts run and whether something is looked for, and
   sets the colours the reader chose. */
(({ dataset }) => {
  dataset.scripts = "";
  if (new URLSearchParams(location.search).get("q")) dataset.asked = "";
  try {
    dataset.scheme = localStorage.getItem("scheme") ?? "";
  } catch {
    // Storage can be forbidden: then the system's colours stay.
  }
})(document.documentElement);
