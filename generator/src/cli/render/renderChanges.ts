/** What changed for the users of a package: as text, as Markdown for a pull request, or as annotations. */
import type { Change, Comparison } from "../../diff/change.ts";
import type { ChangesetSummary } from "../../diff/changeset/writeChangesets.ts";
import { plainMarkdown } from "../../diff/plainMarkdown.ts";
import { ratings, type Rating } from "../../diff/rating.ts";
import { annotation } from "./renderAnnotation.ts";
import { printable, type Paint } from "./renderDiagnostic.ts";

const colours = { major: "red", minor: "yellow", patch: "cyan" } as const;

const verdicts: Readonly<Record<Rating, string>> = {
  major: "a major version: callers may have to change",
  minor: "a minor version: nothing breaks",
  patch: "a patch version: no code notices",
};

/** "2 major, 1 minor". */
function countsOf({ changes }: Comparison): string {
  const counts = ratings.flatMap((rating) => {
    const count = changes.filter((change) => change.rating === rating).length;
    return count === 0 ? [] : [`${count} ${rating}`];
  });
  return counts.join(", ");
}

function staleText({ before }: Comparison): string {
  return `info.version is ${before} as before, although the API changed.`;
}

export function renderText(comparison: Comparison, paint: Paint): string {
  const { api, rating, changes } = comparison;
  if (rating === undefined) return `${paint("bold", api)}  nothing changed\n`;
  const head = `${paint("bold", api)}  ${countsOf(comparison)}. The next version is ${verdicts[rating]}.`;
  const stale = comparison.isVersionStale ? [printable(staleText(comparison))] : [];
  return `${[head, ...stale, "", ...changes.map((change) => changeText(change, paint))].join("\n")}\n`;
}

function changeText(change: Change, paint: Paint): string {
  const { rating, what, affected, adapt } = change;
  const mark = change.exhaustive ? paint("dim", "  (breaks an exhaustive switch)") : "";
  const place = placeOf(change);
  return [
    `${paint(colours[rating], rating.padEnd(5))}  ${printable(what)}${mark}`,
    ...(place === undefined ? [] : [paint("dim", `       at   ${printable(place)}`)]),
    ...(rating === "patch"
      ? []
      : [`       who  ${printable(affected)}`, `       do   ${printable(adapt)}`]),
    "",
  ].join("\n");
}

/** Of what is gone, the place that it had. */
function placeOf({ location, pointer, isGone }: Change): string | undefined {
  if (location === undefined) return pointer;
  const former = isGone ? " (before)" : "";
  return `${location.file}:${location.line}${former}  #${pointer?.replace(/^#/, "") ?? ""}`;
}

export function renderMarkdown(comparison: Comparison): string {
  const { packageName, rating, changes } = comparison;
  const title = `### \`${packageName}\``;
  if (rating === undefined) return `${title}\n\nNothing changed.\n`;
  const lines = [
    title,
    "",
    `**${countsOf(comparison)}.** The next version is ${verdicts[rating]}.`,
    "",
  ];
  if (comparison.isVersionStale) lines.push(`> ${plainMarkdown(staleText(comparison))}`, "");
  const shown = changes.filter((change) => change.rating !== "patch");
  if (shown.length > 0) {
    lines.push("| | What changed | Who notices | What to do |", "| --- | --- | --- | --- |");
    for (const change of shown) lines.push(rowOf(change));
    lines.push("");
  }
  const patches = changes.filter((change) => change.rating === "patch");
  if (patches.length > 0)
    lines.push(
      `<details><summary>${patches.length} in the documentation</summary>`,
      "",
      ...patches.map(({ what }) => `- ${plainMarkdown(what)}`),
      "",
      "</details>",
      "",
    );
  return lines.join("\n");
}

function rowOf({ rating, what, affected, adapt, exhaustive }: Change): string {
  const mark = exhaustive ? " *Breaks an exhaustive `switch`.*" : "";
  const cells = [`**${rating}**`, `${what}${mark}`, affected, adapt];
  return `| ${cells.map((cell) => plainMarkdown(cell).replaceAll("|", "\\|")).join(" | ")} |`;
}

/** Where the document says it, so that a reviewer reads it there. Documentation needs no annotation. */
export function renderAnnotations({ changes }: Comparison, failing: readonly Rating[]): string {
  return changes
    .filter(({ rating }) => rating !== "patch")
    .map(({ rating, kind, what, affected, adapt, location, isGone }) =>
      annotation({
        level: failing.includes(rating) ? "error" : rating === "major" ? "warning" : "notice",
        title: `${rating}: ${kind}`,
        message: `${what}\n${affected}: ${adapt}`,
        ...(location && !isGone && { location }),
      }),
    )
    .map((line) => `${line}\n`)
    .join("");
}

export function renderChangesets(changesets: readonly ChangesetSummary[]): string {
  if (changesets.length === 0) return "No changeset: nothing changed.\n";
  return changesets
    .map(({ path, packageName, change, bump, version = "" }) => {
      const effect =
        bump === undefined ? "the change was taken back" : `${packageName} ${version}: ${bump}`;
      return `${change.padEnd(8)}  ${printable(`${path}  ${effect}`)}\n`;
    })
    .join("");
}
