/** Runtime × scenario, as text. */

/**
 * Prints every failure, then the table. A scenario that a runtime did not reach counts as a failure, unless it is one for
 * Node alone.
 *
 * @param {readonly { readonly name: string, readonly results: ReadonlyMap<string, string | undefined> }[]} columns
 * @returns {boolean} Is everything right?
 */
export function printTable(columns) {
  const titles = [...new Set(columns.flatMap(({ results }) => [...results.keys()]))];
  let isRight = true;
  for (const { name, results } of columns) {
    for (const [title, failure] of results) {
      if (failure === undefined) continue;
      isRight = false;
      console.error(`\n${name}, ${title}:\n${failure}`);
    }
  }
  const rows = titles.map((title) => [
    title,
    ...columns.map(({ results }) => markOf(results, title)),
  ]);
  const missing = rows
    .filter(([title]) => title !== "the test suites")
    .some((row) => row.includes("-"));
  const table = [["", ...columns.map(({ name }) => name)], ...rows];
  const widths = table[0].map((_, index) => Math.max(...table.map((row) => row[index].length)));
  console.log();
  for (const row of table)
    console.log(
      row
        .map((text, index) => text.padEnd(widths[index]))
        .join("  ")
        .trimEnd(),
    );
  return isRight && !missing && columns.length > 0;
}

function markOf(results, title) {
  if (!results.has(title)) return "-";
  return results.get(title) === undefined ? "ok" : "FAILED";
}
