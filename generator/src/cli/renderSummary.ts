import type { PackageSummary } from "../4-write/changes.ts";

/** One line for each package: the number of files written, removed and unchanged; with `check`, those that would be. */
export function renderSummary(packages: readonly PackageSummary[], check: boolean): string {
  const width = Math.max(0, ...packages.map(({ provider }) => provider.length));
  const [write, remove] = check ? ["to write", "to remove"] : ["written", "removed"];
  return packages
    .map(({ provider, written, removed, unchanged }) => {
      const counts = [
        `${written.length} ${write}`,
        `${removed.length} ${remove}`,
        `${unchanged} unchanged`,
      ];
      return `${provider.padEnd(width)}  ${counts.join(", ")}\n`;
    })
    .join("");
}
