// Sorts and filters tables. Without it they stand as they were written.
(() => {
  "use strict";
  const value = (row, at) => {
    const cell = row.cells[at];
    return cell.dataset.sort ?? cell.textContent.trim();
  };
  const compare = (a, b) => {
    const [x, y] = [Number(a), Number(b)];
    const numbers = a !== "" && b !== "" && !Number.isNaN(x) && !Number.isNaN(y);
    return numbers ? x - y : a.localeCompare(b, document.documentElement.lang);
  };
  for (const table of document.querySelectorAll("table.sortable")) {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, at) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const rows = [...body.rows].sort((a, b) => compare(value(a, at), value(b, at)));
        body.append(...(down ? rows.reverse() : rows));
      });
    });
    if (table.dataset.filter && body.rows.length > 1) {
      const label = document.createElement("label");
      label.className = "filter";
      const input = document.createElement("input");
      input.type = "search";
      label.append(`${table.dataset.filter} `, input);
      input.addEventListener("input", () => {
        const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
        const wanted = plain(input.value.trim());
        for (const row of body.rows) {
          row.hidden = !plain(row.textContent).includes(wanted);
        }
      });
      (table.closest(".scroll") ?? table).before(label);
    }
  }
  for (const scroll of document.querySelectorAll(".scroll")) {
    if (scroll.scrollWidth > scroll.clientWidth) scroll.tabIndex = 0;
  }
})();
