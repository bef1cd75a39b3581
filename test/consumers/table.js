/** Consumer × form of the output, on the terminal and as a page. */

/**
 * @typedef {object} Consumer
 * @property {string} name Its row.
 * @property {boolean} [isFast] A part of the fast run too.
 * @property {Readonly<Record<string, import("./project.js").Project>>} projects By the form of the output: `package`, `sources`.
 * @property {string} [absent] Why there are no projects.
 */

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {Readonly<Record<string, string | undefined>>} failures By the form of the output; `undefined` where all is well.
 * @property {string} [absent]
 */

const columns = ["package", "sources"];

/** @param {readonly Row[]} rows */
export function printTable(rows) {
  for (const { name, failures } of rows)
    for (const [output, failure] of Object.entries(failures))
      if (failure !== undefined) console.error(`\n== ${name}, ${output}:\n${failure}`);
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const row of rows) console.log(`${row.name.padEnd(width)}  ${cells(row).join("  ")}`);
}

/** @param {readonly Row[]} rows */
export function isRight(rows) {
  return rows.every(({ failures }) => Object.values(failures).every((each) => each === undefined));
}

function cells({ failures, absent }) {
  return columns.map((output) => {
    if (!(output in failures)) return absent === undefined ? "–" : "not tried";
    return failures[output] === undefined ? "yes" : "no";
  });
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
  const absent = rows.filter((row) => row.absent !== undefined);
  const reasons = absent.map((row) => `Not tried: ${row.name}, because ${row.absent}.`);
  return `# Compatibility

Printed by \`npm run check:consumers\`. Each consumer is built and run in a temporary folder, from the packed tarballs: it uploads a file to
a server on the same machine. *Package* is a generated package that is installed, *sources* are sources that \`lading generate\` wrote into the
app.

| consumer | package | sources |
| --- | --- | --- |
${lines.join("\n")}

${reasons.join("\n")}

All packages are ES modules. \`require\` loads them in Node 20.19, 22.12 and later. TypeScript allows that import in a CommonJS file from 5.8 on,
with \`module\` set to \`nodenext\` or \`node20\`.

| tool | version |
| --- | --- |
${installed.join("\n")}
`;
}
