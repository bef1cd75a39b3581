/** Consumer × form of the output, on the terminal and as a page. */

/**
 * @typedef {object} Consumer
 * @property {string} name Its row.
 * @property {boolean} [isFast] A part of the fast run too.
 * @property {Readonly<Record<string, import("./runProject.js").Project>>} projects By the form of the output: `package`, `sources`.
 * @property {Limit} [limit] Why it fails, where that is not ours to change.
 */

/**
 * What a consumer cannot do: proven by its failure, and wrong once it succeeds.
 *
 * @typedef {object} Limit
 * @property {string} reason A few words of the table.
 * @property {string} prints What the failure says.
 */

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {Readonly<Record<string, string | undefined>>} failures By the form of the output; `undefined` where all is well.
 * @property {Limit} [limit]
 */

const columns = ["package", "sources"];

/** @param {readonly Row[]} rows */
export function printTable(rows) {
  for (const { name, failures, limit } of rows)
    for (const [output, failure] of Object.entries(failures))
      if (!isExpected(failure, limit))
        console.error(
          `\n== ${name}, ${output}:\n${failure ?? `succeeds, although ${limit.reason}`}`,
        );
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const row of rows)
    console.log(`${row.name.padEnd(width)}  ${cells(row).join("  ")}`.trimEnd());
}

/** @param {readonly Row[]} rows */
export function isRight(rows) {
  return rows.every(({ failures, limit }) =>
    Object.values(failures).every((failure) => isExpected(failure, limit)),
  );
}

function isExpected(failure, limit) {
  return limit === undefined ? failure === undefined : (failure ?? "").includes(limit.prints);
}

function cells({ failures, limit }) {
  const results = columns.map((output) => {
    if (!(output in failures)) return "–";
    return failures[output] === undefined ? "yes" : "no";
  });
  return [...results, limit?.reason ?? ""];
}

/**
 * The page `docs/compatibility.md`.
 *
 * @param {readonly Row[]} rows
 * @param {Readonly<Record<string, string>>} versions Of what was installed.
 */
export function compatibilityPage(rows, versions) {
  const lines = rows.map((row) => `| ${row.name} | ${cells(row).join(" | ")} |`);
  const installed = Object.entries(versions).map(
    ([name, version]) => `| ${name} | ${version.replace(/^npm:.*@/, "")} |`,
  );
  return `# Compatibility

Printed by \`npm run check:consumers\`. Each consumer is built and run in a temporary folder, with the packages as npm packs them and a
registry serves them: it uploads a file to a server on the same machine. *Package* is a generated package that is installed, *sources* are
sources that \`lading generate\` wrote into the app.

| consumer | package | sources | why not |
| --- | --- | --- | --- |
${lines.join("\n")}

What has a reason was tried like the rest, and failed for that reason.

All packages are ES modules. \`require\` loads them in Node 20.19, 22.12 and later. TypeScript allows that import in a CommonJS file from 5.8 on,
with \`module\` set to \`nodenext\` or \`node20\`; with \`commonjs\`, always.

| tool | version |
| --- | --- |
${installed.join("\n")}
`;
}
