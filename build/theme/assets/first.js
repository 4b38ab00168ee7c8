/* Runs before anything is painted: notes that scripts run, and sets the colours the reader chose. */
(({ dataset }) => {
  dataset.scripts = "";
  try {
    dataset.scheme = localStorage.getItem("scheme") ?? "";
  } catch {
    // Storage can be forbidden: then the system's colours stay.
  }
})(document.documentElement);
