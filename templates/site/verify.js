// Checks an issued document against the school's signed list. Nothing leaves the browser: the file
// is hashed here, and what stands behind the # of the address is never sent to a server.
(() => {
  "use strict";
  const panel = document.getElementById("verify");
  const finding = document.getElementById("finding");
  const figures = document.getElementById("figures");
  const file = document.getElementById("file");
  const code = document.getElementById("code");

  const encoder = new TextEncoder();
  const bytesOf = (base64url) => {
    const base64 = base64url.replaceAll("-", "+").replaceAll("_", "/");
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  };
  const sha256 = async (bytes) => {
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  };
  const verifies = async (key, purpose, bytes, signature) => {
    const algorithm = { name: "Ed25519" };
    const imported = await crypto.subtle.importKey("raw", bytesOf(key), algorithm, false, ["verify"]);
    const signed = new Uint8Array([...encoder.encode(purpose), ...bytes]);
    return crypto.subtle.verify(algorithm, imported, signature, signed);
  };

  const say = (name) => {
    const words = document.querySelector(`[data-finding="${name}"]`);
    const line = document.createElement("p");
    line.className = "good" in words.dataset ? "good" : "bad";
    line.textContent = words.textContent;
    finding.replaceChildren(line);
    figures.hidden = true;
    figures.replaceChildren();
  };
  const showFigures = (facts) => {
    for (const [label, value] of facts) {
      const term = document.createElement("dt");
      const definition = document.createElement("dd");
      term.textContent = label;
      definition.textContent = value;
      figures.append(term, definition);
    }
    figures.hidden = false;
  };

  // A code as people type it; nothing when it cannot be one.
  const asCode = (typed) => {
    const digits = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
    return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(digits) ? digits.match(/.{4}/g).join("-") : null;
  };

  const start = async () => {
    if (!globalThis.crypto?.subtle) return say("no-crypto");
    let list;
    try {
      const { list: text, signature } = globalThis.gradusIssued;
      list = JSON.parse(text);
      const { key } = list.keys.at(-1);
      const purpose = "gradus public list 1\n";
      if (!(await verifies(key, purpose, encoder.encode(text), bytesOf(signature)))) return say("list-bad");
      const shown = document.getElementById("key");
      shown.querySelector("code").textContent = key;
      shown.hidden = false;
    } catch (error) {
      return say(error.name === "NotSupportedError" ? "no-crypto" : "list-bad");
    }
    const withCode = async (typed) => {
      const hash = await sha256(encoder.encode(`gradus code 1\n${typed}`));
      return list.documents.find((document) => document.code === hash);
    };
    // The figures that one of the school's keys has signed; nothing when none has.
    const readSeal = async (text) => {
      try {
        const [payload, signature] = text.split(".").map(bytesOf);
        const seal = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(payload));
        for (const { key, until } of list.keys) {
          const current = until === undefined || seal.n < until;
          if (current && (await verifies(key, "gradus seal 1\n", payload, signature))) return seal;
        }
      } catch {
        // Not a seal.
      }
      return null;
    };

    // A seal whose document the list does not have.
    const unlisted = (seal) => (seal.n > list.entries ? "later" : "not-listed");

    const checkCode = async (typed) => {
      const found = typed && (await withCode(typed));
      say(found ? `code-${found.state}` : "code-unknown");
    };
    const checkFile = async (chosen) => {
      const bytes = new Uint8Array(await chosen.arrayBuffer());
      const hash = await sha256(bytes);
      const same = list.documents.find((document) => document.file === hash);
      if (same) return say(same.state === "stands" ? "genuine" : same.state);
      const text = new TextDecoder("latin1").decode(bytes);
      const typed = asCode(text.match(/gradus-code:([0-9A-Z-]+)/)?.[1] ?? "");
      if (typed && (await withCode(typed))) return say("altered");
      const seal = await readSeal(text.match(/gradus-seal:([\w.-]+)/)?.[1] ?? "");
      if (!seal) return say("unknown");
      say((await withCode(seal.c)) ? "altered" : unlisted(seal));
    };
    const checkSeal = async (text) => {
      const seal = await readSeal(text);
      if (!seal) return say("seal-bad");
      const found = await withCode(seal.c);
      if (!found) return say(unlisted(seal));
      say(found.state === "stands" ? "seal-good" : found.state);
      showFigures(seal.f);
    };

    panel.hidden = false;
    document.getElementById("by-code").addEventListener("submit", (event) => {
      event.preventDefault();
      checkCode(asCode(code.value));
    });
    document.getElementById("by-file").addEventListener("submit", (event) => event.preventDefault());
    file.addEventListener("change", () => file.files[0] && checkFile(file.files[0]));
    document.addEventListener("dragover", (event) => event.preventDefault());
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      if (event.dataTransfer.files[0]) checkFile(event.dataTransfer.files[0]);
    });
    const byAddress = () => location.hash.length > 1 && checkSeal(location.hash.slice(1));
    addEventListener("hashchange", byAddress);
    byAddress();
  };
  start();
})();
