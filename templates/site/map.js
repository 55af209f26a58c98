// Lights the whole way to and from the competency under the pointer or the focus.
(() => {
  "use strict";
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

    for (const node of nodes) {
      node.addEventListener("pointerenter", () => light(node));
      node.addEventListener("focus", () => light(node));
      node.addEventListener("pointerleave", rest);
      node.addEventListener("blur", rest);
    }
  }
})();
