/* The name of the point that the mouse or the focus is on, below it. */

function label(root, sheet) {
  const plate = root.querySelector(".la-map__name");
  const show = () => {
    const element = sheet.points.querySelector(":hover:not(:focus-visible), :focus-visible");
    plate.hidden = !element;
    if (!element) return;
    const { width } = sheet.size;
    const [x, y] = spot(element.point, sheet.aim, sheet.size);
    plate.textContent = element.point.name;
    plate.style.top = `${y + sheet.gap / 2 + 5}px`;
    // From the point towards the middle, where there is room.
    plate.style.left = x < width / 2 ? `${x}px` : "auto";
    plate.style.right = x < width / 2 ? "auto" : `${width - x}px`;
  };
  for (const change of ["pointerover", "pointerout", "focusin", "focusout"]) {
    sheet.svg.addEventListener(change, show);
  }
  return show;
}
