/** Rows for `test.each` and `describe.each` whose `%s` is the title: `$title` would quote and shorten it. */
export function titled<Row>(
  rows: readonly Row[],
  titleOf: (row: Row) => string,
): readonly [string, Row][] {
  return rows.map((row) => [titleOf(row), row]);
}
