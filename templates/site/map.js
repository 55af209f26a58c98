// Maps: opens them where there is room, lights the whole way to and from the competency under the
// pointer or the focus, moves the focus with the arrow keys, and makes them smaller and larger.
(() => {
  "use strict";
  const STEP = 1.25;
  const [LEAST, MOST] = [0.3, 3];

  const wide = matchMedia("(min-width: 48.01rem)").matches;
  for (const pathway of document.querySelectorAll("details.pathway")) pathway.open ||= wide;

  for (const map of document.querySelectorAll("svg.map")) {
    const edges = [...map.querySelectorAll(".map-edge")];
    const nodes = [...map.querySelectorAll(".map-node")];

    const follow = (start, near, far, lit) => {
      const seen = new Set([start]);
      const open = [start];
      while (open.length > 0) {
        const at = open.pop();
        for (const edge of edges) {
          if (edge.dataset[near] !== at) continue;
          lit.add(edge);
          const next = edge.dataset[far];
          if (!seen.has(next)) open.push(next);
          seen.add(next);
        }
      }
      return seen;
    };

    const light = (node) => {
      const lit = new Set();
      const before = follow(node.dataset.node, "to", "from", lit);
      const after = follow(node.dataset.node, "from", "to", lit);
      map.classList.add("lighting");
      for (const edge of edges) edge.classList.toggle("lit", lit.has(edge));
      for (const other of nodes) {
        const { node: at } = other.dataset;
        other.classList.toggle("lit", before.has(at) || after.has(at));
      }
    };
    const rest = () => map.classList.remove("lighting");

    const middle = (node) => {
      const { x, y, width, height } = node.querySelector("rect").getBBox();
      return { x: x + width / 2, y: y + height / 2 };
    };

    // The nearest node in a direction; to the side counts more than along.
    const nearest = (from, dx, dy) => {
      const start = middle(from);
      let found = null;
      let least = Infinity;
      for (const node of nodes) {
        const end = middle(node);
        const along = (end.x - start.x) * dx + (end.y - start.y) * dy;
        if (along <= 1) continue;
        const aside = Math.abs((end.x - start.x) * dy) + Math.abs((end.y - start.y) * dx);
        const far = along + 3 * aside;
        if (far < least) [found, least] = [node, far];
      }
      return found;
    };
    const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

    for (const node of nodes) {
      node.addEventListener("pointerenter", () => light(node));
      node.addEventListener("focus", () => light(node));
      node.addEventListener("pointerleave", rest);
      node.addEventListener("blur", rest);
      node.addEventListener("keydown", (event) => {
        const arrow = ARROWS[event.key];
        const next = arrow && nearest(node, ...arrow);
        if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        next.focus();
      });
    }

    const pathway = map.closest(".pathway");
    const buttons = pathway?.querySelector(".zoom");
    if (!buttons) continue;
    const pictures = [...pathway.querySelectorAll("svg")];
    const natural = map.viewBox.baseVal.width;
    let scale = 1;
    const resize = (wanted) => {
      scale = Math.min(MOST, Math.max(LEAST, wanted));
      for (const picture of pictures) {
        const { width, height } = picture.viewBox.baseVal;
        picture.setAttribute("width", Math.round(width * scale));
        picture.setAttribute("height", Math.round(height * scale));
      }
    };
    buttons.hidden = false;
    buttons.addEventListener("click", (event) => {
      const { zoom } = event.target.dataset;
      if (zoom === "out") resize(scale / STEP);
      if (zoom === "in") resize(scale * STEP);
      if (zoom === "fit") resize(map.parentElement.clientWidth / natural);
    });
  }
})();
