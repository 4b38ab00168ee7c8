/* The name of the point that the mouse or the focus is on, beside it. */

function label(root, sheet) {
  const plate = root.querySelector(".la-map__name");
  const show = () => {
    const element = sheet.points.querySelector(":hover:not(:focus-visible), :focus-visible");
    const point = sheet.pointOf(element);
    plate.hidden = !point;
    if (!point) return;
    plate.textContent = element.dataset.name;
    const [x, y] = spot(point, sheet.aim, sheet.size);
    const half = plate.offsetWidth / 2;
    const left = Math.min(Math.max(x, half), sheet.size.width - half) - half;
    const away = sheet.gap / 2 + 5;
    // Below where there is no room above.
    const above = y - away - plate.offsetHeight;
    plate.style.left = `${left}px`;
    plate.style.top = `${above < 0 ? y + away : above}px`;
  };
  for (const change of ["pointerover", "pointerout", "focusin", "focusout"]) {
    sheet.points.addEventListener(change, show);
  }
  return show;
}
