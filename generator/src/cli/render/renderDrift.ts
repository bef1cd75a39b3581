/** What traffic shows and a document does not say: as text, as Markdown for a pull request, or as annotations. */
import type { PlacedApi, PlacedDeviation, PlacedDrift } from "../placeDrift.ts";
import { annotation } from "./renderAnnotation.ts";
import { printable, type Paint } from "./renderDiagnostic.ts";

const colours = { differs: "red", undescribed: "yellow" } as const;

export function renderDriftText(
  drift: PlacedDrift,
  { paint, quiet }: { readonly paint: Paint; readonly quiet: boolean },
): string {
  const apis = shownApis(drift).flatMap((api) => [
    `${paint("bold", api.api)}  ${verdictOf(api)}`,
    "",
    ...api.deviations.map((deviation) => deviationText(deviation, paint)),
  ]);
  const summary = summaryOf(drift).map((line) => printable(line));
  const lines = [...apis, ...(quiet ? [] : summary)];
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

/** Of several APIs, those that the traffic is for. */
function shownApis({ apis }: PlacedDrift): readonly PlacedApi[] {
  return apis.filter(({ matched, deviations }) => matched > 0 || deviations.length > 0);
}

/** "2 deviations differ from the document, 3 are undescribed." */
function verdictOf({ deviations, matched }: PlacedApi): string {
  const of = `${matched} ${matched === 1 ? "entry is" : "entries are"}`;
  if (deviations.length === 0) return `${of} as the document says.`;
  const differing = deviations.filter((each) => each.class === "differs").length;
  const counts = [
    ...(differing === 0 ? [] : [`${differing} ${differing === 1 ? "differs" : "differ"}`]),
    ...(differing === deviations.length ? [] : [`${deviations.length - differing} undescribed`]),
  ];
  return `${counts.join(", ")}. ${of} for this API.`;
}

function deviationText(deviation: PlacedDeviation, paint: Paint): string {
  const { what, location, pointer } = deviation;
  const label = deviation.class;
  return [
    `${paint(colours[label], label.padEnd(11))}  ${printable(what)}`,
    `             seen  ${printable(seenText(deviation))}`,
    paint(
      "dim",
      `             at    ${printable(`${location.file}:${location.line}  #${pointer}`)}`,
    ),
    "",
  ].join("\n");
}

/** `in 17 of 40 responses of `getFileInfo`, first in entry 4: "800"`. */
function seenText({ count, total, side, operations, entry, samples }: PlacedDeviation): string {
  const values = samples.length === 0 ? "" : `: ${samples.join(", ")}`;
  const [first, second, ...others] = operations.map((name) => `\`${name}\``);
  const rest = others.length === 0 ? "" : ` and ${others.length} more`;
  const names = second === undefined ? first : `${first ?? ""}, ${second}${rest}`;
  if (names === undefined)
    return `in ${count} ${count === 1 ? side : `${side}s`}, first in entry ${entry}${values}`;
  const noun = total === 1 ? side : `${side}s`;
  return `in ${count} of ${total} ${noun} of ${names}, first in entry ${entry}${values}`;
}

/** How much of the archive was judged, and why not the rest. */
function summaryOf({ read, matched, otherHosts, unjudged }: PlacedDrift): readonly string[] {
  const rest = [
    ...(otherHosts === 0 ? [] : [`${otherHosts} for other hosts`]),
    ...unjudged.map(({ reason, count }) => `${count} ${reason}`),
  ];
  const head = `${read} ${read === 1 ? "entry" : "entries"} read, ${matched} taken by an operation`;
  const summary = `${head}${rest.length === 0 ? "" : `; ${rest.join("; ")}`}.`;
  return matched > 0 ? [summary] : [summary, adviceWithout(read)];
}

/** What to do where nothing was judged. */
function adviceWithout(entries: number): string {
  return entries === 0
    ? "The archive is empty, so nothing was judged. Record some traffic first."
    : "No operation took a request, so nothing was judged. If a proxy or a mock was called, name its address: --server http://127.0.0.1:4010";
}

export function renderDriftMarkdown(drift: PlacedDrift): string {
  const sections = shownApis(drift).flatMap((api) => [
    `### \`${api.api}\`: traffic and document`,
    "",
    `**${verdictOf(api)}**`,
    "",
    ...tableOf(api),
  ]);
  return `${[...sections, ...summaryOf(drift)].join("\n")}\n`;
}

function tableOf({ deviations }: PlacedApi): readonly string[] {
  if (deviations.length === 0) return [];
  return [
    "| | What | Seen | Where |",
    "| --- | --- | --- | --- |",
    ...deviations.map((deviation) => {
      const { what, location } = deviation;
      const where = `${location.file}:${location.line}`;
      const cells = [`**${deviation.class}**`, what, seenText(deviation), where];
      return `| ${cells.map(cellText).join(" | ")} |`;
    }),
    "",
  ];
}

function cellText(text: string): string {
  return printable(text).replaceAll("|", "\\|").replaceAll("<", "&lt;");
}

/** Where the document says it, or should. */
export function renderDriftAnnotations(drift: PlacedDrift): string {
  const lines = drift.apis.flatMap(({ deviations }) =>
    deviations.map((deviation) =>
      annotation({
        level: deviation.class === "differs" ? "error" : "warning",
        title: `drift: ${deviation.kind}`,
        message: `${printable(deviation.what)}\nSeen ${printable(seenText(deviation))}.`,
        location: deviation.location,
      }),
    ),
  );
  const summary = annotation({
    level: "notice",
    title: "drift",
    message: summaryOf(drift).join("\n"),
  });
  return [...lines, summary].map((line) => `${line}\n`).join("");
}
