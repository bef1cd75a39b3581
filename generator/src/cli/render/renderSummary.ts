import type { PackageSummary, WriteSummary } from "../../4-write/changes.ts";

/** What a run has left, and what it needs. */
interface End {
  readonly summary?: WriteSummary | undefined;
  readonly install?: string | undefined;
}

/** What a run ends with: its packages, and what is to be installed. */
export function renderEnd({ summary, install }: End, check: boolean): string {
  const packages = renderSummary(summary?.packages ?? [], check);
  return install === undefined
    ? packages
    : `${packages}\nInstall what the sources import: ${install}\n`;
}

/** One line for each package: the number of files written, removed and unchanged; with `check`, those that would be. */
function renderSummary(packages: readonly PackageSummary[], check: boolean): string {
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
