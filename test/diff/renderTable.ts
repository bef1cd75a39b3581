import type { Outcome } from "./tryMutation.ts";

const ratings = ["major", "minor", "patch", "none"] as const;

/** A line for each kind: how often it was tried, how it was rated, how often the caller noticed, and what redocly says. */
export function renderTable(
  outcomes: readonly Outcome[],
  redocly: ReadonlyMap<string, string>,
): string {
  const kinds = [...new Set(outcomes.map(({ mutation }) => mutation.kind))].toSorted();
  const rows = kinds.map((kind) => {
    const own = outcomes.filter(({ mutation }) => mutation.kind === kind);
    const counts = ratings.map(
      (rating) => own.filter(({ comparison }) => (comparison.rating ?? "none") === rating).length,
    );
    const noticed = own.filter((each) => each.noticed.length > 0).length;
    return [kind, own.length, ...counts, noticed, redocly.get(kind) ?? "-"].join(" | ");
  });
  return [
    "kind | mutations | major | minor | patch | none | caller notices | redocly diff",
    ...rows,
  ].join("\n");
}

/** Rated major, though the caller noticed nothing: by the kinds of changes that rated it so. */
export function strictness(outcomes: readonly Outcome[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { comparison, noticed } of outcomes) {
    if (comparison.rating !== "major" || noticed.length > 0) continue;
    const kinds = new Set(
      comparison.changes.filter(({ rating }) => rating === "major").map(({ kind }) => kind),
    );
    const key = [...kinds].toSorted().join(" + ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
