/** No one misspells a longer word so that it could be told. */
const longest = 64;

/** The word that was probably meant: at most four letters away, or two for a short word. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const [nearest] = known
    .map((each) => ({ each, distance: editDistance(word, each) }))
    .filter(({ each, distance }) => distance <= (each.length < 8 ? 2 : 4) && distance < each.length)
    .toSorted((one, other) => one.distance - other.distance);
  return nearest?.each;
}

/** The Levenshtein distance: how many letters must be inserted, removed or changed. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of from.slice(0, longest).split("").entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column += 1) {
      const change = (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1);
      next.push(Math.min(change, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
