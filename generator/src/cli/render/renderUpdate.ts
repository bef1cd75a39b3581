/** What became of a document that was fetched again: as text, as Markdown for a pull request, or as annotations. */
import type { ActionUpdate } from "../../update/compareOverlays.ts";
import type { ApiUpdate } from "../../update/updateApi.ts";
import { renderAnnotations, renderMarkdown, renderText } from "./renderChanges.ts";
import { annotation } from "./renderAnnotation.ts";
import { printable, type Paint } from "./renderDiagnostic.ts";

export function renderUpdate(update: ApiUpdate, paint: Paint): string {
  const { api, comparison, source } = update;
  const head = `${paint("bold", api)}  ${printable(`${verdictOf(update)}: ${source}`)}\n`;
  const changes = comparison?.rating
    ? renderText(comparison, paint).trimEnd()
    : comparison && "Nothing changes for the users of the package.";
  const parts = [head, changes && `${changes}\n`, overlayText(update), filesText(update)];
  return parts.filter((part) => part !== undefined && part !== "").join("\n");
}

const verdicts: Readonly<Record<ApiUpdate["state"], string>> = {
  unchanged: "has not changed",
  changed: "has changed",
  written: "has changed",
  refused: "has changed, and is refused",
  unreachable: "cannot be fetched",
};

function verdictOf({ state, fetched }: ApiUpdate): string {
  const since = fetched === undefined || state === "unreachable" ? "" : ` since ${fetched}`;
  return verdicts[state].replace(/changed/, `changed${since}`);
}

function overlayText({ overlay }: ApiUpdate): string {
  if (overlay === undefined) return "";
  const { file, actions } = overlay;
  const width = Math.max(...actions.map(({ target }) => target.length));
  const lines = actions.map(({ line, kind, target, ...action }) => {
    const change = kind === "none" ? "" : kind;
    const place = `line ${line}`.padEnd(8);
    return `  ${place}  ${change.padEnd(6)}  ${target.padEnd(width)}  ${effectOf(action)}`;
  });
  return [file, ...lines, ""].map((line) => printable(line)).join("\n");
}

function effectOf({
  effect,
  matches,
  isLost,
}: Omit<ActionUpdate, "line" | "kind" | "target">): string {
  if (isLost) return "no longer matches";
  if (effect === "unmatched") return "matches nothing";
  if (effect === "superfluous") return "superfluous";
  return matches === 1 ? "1 place" : `${matches} places`;
}

function filesText({ api, state, written, removed }: ApiUpdate): string {
  if (state === "changed") return `Next: npx lading update ${api}\n`;
  if (state !== "written") return "";
  const gone = removed.length === 0 ? "" : `Removed ${removed.join(", ")}\n`;
  return `Wrote ${written.join(", ")}\n${gone}Next: npx lading generate ${api}\n`;
}

export function renderUpdateMarkdown(update: ApiUpdate): string {
  const { comparison, overlay, state } = update;
  if (state === "unchanged" || state === "unreachable") return "";
  const lines = [
    `## ${update.api}`,
    "",
    `The document at ${update.source} ${verdictOf({ ...update, state: "changed" })}.`,
    "",
    ...(comparison ? [renderMarkdown(comparison)] : []),
  ];
  if (overlay)
    lines.push(
      `| \`${overlay.file}\` | Action | Target | |`,
      "| --- | --- | --- | --- |",
      ...overlay.actions.map(
        ({ line, kind, target, ...action }) =>
          `| ${line} | ${kind} | \`${target.replaceAll("|", "\\|")}\` | ${effectOf(action)} |`,
      ),
      "",
    );
  return `${lines.join("\n")}\n`;
}

/** An annotation for a document that is behind its source, and one for each change. */
export function renderUpdateAnnotations(update: ApiUpdate): string {
  const { api, state, comparison } = update;
  const changes = comparison ? renderAnnotations(comparison, []) : "";
  if (state !== "changed") return changes;
  const message = `The document of ${api} ${verdictOf(update)}.\nRun lading update ${api}.`;
  return `${annotation({ level: "error", title: "source-moved", message })}\n${changes}`;
}
