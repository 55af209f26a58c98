// Search on every page. `/` leads to it, the first letter loads the index, and hits are shown in place.
//
// A word of the question finds a word of the index that equals it, that begins with it, that it begins with
// ("experiments"), that differs in its ending, or that is one slip of the finger away ("trignometry"). Codes are found without dots and case.
(() => {
  "use strict";

  // Letters without their marks; "Ł" and "ø" have none to take off.
  const folded = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
      .replace(/ł/g, "l").replace(/ø/g, "o").replace(/đ/g, "d").replace(/ß/g, "ss");
  const whole = (text) => folded(text).split(/[^\p{L}\p{N}.-]+/u).map((word) => word.replace(/^[.-]+|[.-]+$/g, ""))
    .filter(Boolean);
  // A code counts whole, without its signs, and by its parts.
  const words = (text) => whole(text).flatMap((word) =>
    /[.-]/.test(word) ? [word, word.replace(/[.-]/g, ""), ...word.split(/[.-]+/)] : [word]);

  const FIELDS = [["code", 8], ["title", 5], ["text", 2], ["more", 1]];
  const SHOWN = 8;

  const NUMBER = /\p{N}/u;

  // How well a word of the index answers a word of the question: 1 at best, 0 not at all.
  const quality = (asked, known) => {
    if (asked === known) return 1;
    const [short, long] = known.length < asked.length ? [known, asked] : [asked, known];
    if (short.length > 3 && long.startsWith(short) && long.length - short.length < 3) return 0.9;
    if (known.startsWith(asked)) return 0.75;
    const bare = asked.replace(/[.-]/g, "");
    if (bare.length > 1 && bare === known) return 0.9;
    if (known.length > 3 && known.length * 2 > asked.length && asked.startsWith(known)) return 0.6;
    // No slip of the finger makes a word of a code.
    if (asked.length < 4 || NUMBER.test(asked) || NUMBER.test(known)) return 0;
    const slips = asked.length < 8 ? 1 : 2;
    if (Math.abs(known.length - asked.length) <= slips && distance(asked, known, slips) <= slips) {
      return 0.55;
    }
    const start = known.slice(0, asked.length);
    if (known.length > asked.length && distance(asked, start, slips) <= slips) {
      return asked.length > 4 ? 0.4 : 0.25;
    }
    // Another ending of the same word: "arguing" and "argument".
    return known.startsWith(asked.slice(0, Math.max(4, asked.length - 3))) ? 0.3 : 0;
  };

  // How many letters are wrong, missing, too many, or swapped with the next; more than `most` is `most` + 1.
  const distance = (a, b, most) => {
    let before = [], last = [], row = [];
    for (let j = 0; j <= b.length; j++) last[j] = j;
    for (let i = 1; i <= a.length; i++) {
      let least = (row[0] = i);
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        row[j] = cost;
        if (cost < least) least = cost;
      }
      if (least > most) return most + 1;
      [before, last, row] = [last, row, before];
    }
    return last[b.length];
  };

  // Every word of the entries, with the entries it is in and how much it counts in each.
  const indexed = (entries) => {
    const postings = new Map();
    entries.forEach((entry, at) => {
      for (const [field, weight] of FIELDS) {
        for (const word of words(entry[field])) {
          let list = postings.get(word);
          if (!list) postings.set(word, (list = new Map()));
          if (!(list.get(at) >= weight)) list.set(at, weight);
        }
      }
    });
    return { entries, postings, asked: new Map() };
  };

  // The entries that answer a word, each with its points.
  const best = ({ entries, postings }, word) => {
    const found = new Map();
    for (const [known, list] of postings) {
      const worth = quality(word, known);
      if (worth === 0) continue;
      const rare = worth * Math.log(1 + entries.length / list.size);
      for (const [at, weight] of list) {
        const points = rare * (1 + Math.log2(weight));
        if (!(found.get(at) >= points)) found.set(at, points);
      }
    }
    return found;
  };

  // Of a question only the last word is another with each key: what the others find is kept.
  const KEPT = 50;
  const kept = (index, word) => {
    let found = index.asked.get(word);
    if (!found) {
      if (index.asked.size >= KEPT) index.asked.clear();
      index.asked.set(word, (found = best(index, word)));
    }
    return found;
  };

  const answers = (index, text) => {
    const { entries } = index;
    const asked = [...new Set(whole(text))];
    const totals = new Map();
    let most = 0;
    for (const word of asked) {
      for (const [at, points] of kept(index, word)) {
        const total = totals.get(at) ?? { points: 0, found: 0 };
        total.points += points;
        total.found += 1;
        totals.set(at, total);
        most = Math.max(most, total.found);
      }
    }
    // Those that have every word come first; what has few of them is left out.
    return [...totals]
      .filter(([, { found }]) => found * 2 >= most)
      .map(([at, { points, found }]) => [at, points * (found / asked.length) ** 2])
      .sort(([a, one], [b, other]) => other - one || a - b)
      .map(([at]) => entries[at]);
  };

  // The index is a script: a page that was opened from a folder may not read other files, but may load scripts.
  let loading;
  const index = (source) => (loading ??= new Promise((done) => {
    const script = document.createElement("script");
    script.src = source;
    script.addEventListener("load", () => done(indexed(globalThis.gradusIndex)));
    document.head.append(script);
  }));

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  const link = ({ code, title, path }, root) => {
    const made = element("a", "coded");
    made.href = root + path;
    if (code) made.append(element("span", "code", code), " ");
    made.append(title);
    return made;
  };

  const counted = ({ none, one, many }, count) =>
    count === 0 ? none : count === 1 ? one : many.replace("#", count);

  // The field in the head of a page: hits in a list below it, by the pattern of a combobox.
  const box = (form) => {
    const input = form.querySelector("input");
    const list = form.querySelector("[role=listbox]");
    const status = form.querySelector("[role=status]");
    const { root, index: source } = form.dataset;
    let chosen = -1;

    const close = () => {
      list.hidden = true;
      chosen = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const choose = (at) => {
      const options = [...list.children];
      chosen = (at + options.length) % options.length;
      options.forEach((option, other) => option.setAttribute("aria-selected", String(other === chosen)));
      input.setAttribute("aria-activedescendant", options[chosen].id);
      options[chosen].scrollIntoView({ block: "nearest" });
    };
    const show = async () => {
      const text = input.value;
      if (whole(text).length === 0) {
        status.textContent = "";
        return close();
      }
      const hits = answers(await index(source), text);
      if (text !== input.value) return;
      status.textContent = counted(form.dataset, hits.length);
      list.replaceChildren(...hits.slice(0, SHOWN).map((hit, at) => {
        const option = element("li");
        option.id = `hit-${at}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.href = root + hit.path;
        if (hit.code) option.append(element("span", "code", hit.code), " ");
        option.append(element("span", "", hit.title), " ", element("span", "note", hit.kind));
        return option;
      }));
      chosen = -1;
      list.hidden = hits.length === 0;
      input.setAttribute("aria-expanded", String(hits.length > 0));
      input.removeAttribute("aria-activedescendant");
    };

    input.setAttribute("role", "combobox");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.addEventListener("input", show);
    input.addEventListener("focus", () => index(source));
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        if (list.hidden) input.blur();
        close();
      } else if (event.key === "ArrowDown" && !list.hidden) choose(chosen + 1);
      else if (event.key === "ArrowUp" && !list.hidden) choose(chosen < 0 ? -1 : chosen - 1);
      else if (event.key === "Enter" && chosen >= 0) location.href = list.children[chosen].dataset.href;
      else return;
      event.preventDefault();
    });
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) location.href = option.dataset.href;
    });
    document.addEventListener("click", (event) => {
      if (!form.contains(event.target)) close();
    });
    form.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !form.contains(event.relatedTarget)) close();
    });
  };

  // The search page: every hit, with its text.
  const page = (form) => {
    const input = form.querySelector("input");
    const found = document.getElementById("found");
    const results = document.getElementById("results");
    const { root, index: source } = form.dataset;
    const item = (hit) => {
      const line = element("li");
      const head = element("p", "strong");
      head.append(link(hit, root), " ", element("span", "note", hit.kind));
      line.append(head);
      if (hit.text) line.append(element("p", "", hit.text));
      return line;
    };
    const show = async () => {
      const text = input.value;
      const asked = whole(text).length > 0;
      const hits = asked ? answers(await index(source), text) : [];
      if (text !== input.value) return;
      results.replaceChildren(...hits.map(item));
      found.textContent = asked ? counted(form.dataset, hits.length) : "";
    };
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      show();
    });
    input.addEventListener("input", show);
    input.value = new URLSearchParams(location.search).get("q") ?? "";
    show();
  };

  const forms = [...document.querySelectorAll("form[role=search]")];
  for (const form of forms) {
    if (form.querySelector("[role=listbox]")) box(form);
    else if (document.getElementById("results")) page(form);
  }
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    forms[0]?.querySelector("input").focus();
  });
})();
