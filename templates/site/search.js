// Search in the page's own index: every word, folded and as a beginning, must occur.
(() => {
  "use strict";
  const index = document.getElementById("entries");
  const form = document.querySelector("main form");
  const input = form.querySelector("input");
  const found = document.getElementById("found");
  const results = document.getElementById("results");
  const root = index.dataset.root;

  // Letters without their marks; "Ł" and "ø" have none to take off.
  const folded = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
      .replace(/ł/g, "l").replace(/ø/g, "o").replace(/đ/g, "d").replace(/ß/g, "ss");
  // A code counts whole and by its parts.
  const words = (text) => folded(text).split(/[^\p{L}\p{N}.]+/u).filter(Boolean)
    .flatMap((word) => (word.includes(".") ? [word, ...word.split(".")] : [word])).filter(Boolean);

  const fields = [["code", 8], ["title", 5], ["text", 2], ["more", 1]];
  const entries = JSON.parse(index.textContent).map((entry) => ({
    entry,
    words: fields.map(([name, weight]) => [words(entry[name]), weight]),
  }));

  // How well an entry answers; 0 when a word does not occur.
  const score = (candidate, query) => {
    let total = 0;
    for (const word of query) {
      let best = 0;
      for (const [list, weight] of candidate.words) {
        for (const known of list) {
          if (known === word) best = Math.max(best, weight * 2);
          else if (known.startsWith(word)) best = Math.max(best, weight);
        }
      }
      if (best === 0) return 0;
      total += best;
    }
    return total;
  };

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.textContent = text;
    return made;
  };

  const item = ({ kind, code, title, text, path }) => {
    const line = document.createElement("li");
    const head = element("p", "strong", "");
    const link = element("a", "coded", "");
    link.href = root + path;
    link.append(element("span", "code", code), " ", title);
    head.append(link, " ", element("span", "note", kind));
    line.append(head);
    if (text) line.append(element("p", "", text));
    return line;
  };

  const show = () => {
    const query = folded(input.value).split(/[^\p{L}\p{N}.]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
    if (query.length === 0) {
      results.replaceChildren();
      found.textContent = "";
      return;
    }
    const hits = entries
      .map((candidate) => [score(candidate, query), candidate.entry])
      .filter(([points]) => points > 0)
      .sort(([a], [b]) => b - a);
    results.replaceChildren(...hits.map(([, entry]) => item(entry)));
    const { none, one, many } = found.dataset;
    found.textContent = hits.length === 0 ? none : hits.length === 1 ? one : many.replace("#", hits.length);
  };

  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  input.addEventListener("input", show);
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  show();
})();
