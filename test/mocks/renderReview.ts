/** What a run found, in words. */
import { unchanged, type Compared } from "./compareDocument.ts";
import { mockNames, type MockName } from "./judges.ts";
import type { Disagreement, Group, Review } from "./review.ts";

export function renderReview(
  { groups, stale }: Review,
  { isFull }: { readonly isFull: boolean },
): string {
  const known = groups.filter(({ reviewed }) => reviewed !== undefined);
  const unknown = groups.filter(({ reviewed }) => reviewed === undefined);
  return [
    ...sorted(known).flatMap(renderGroup),
    ...(unknown.length === 0
      ? []
      : ["", "Not in test/mocks/reviewed: look who is right, fix our mock or list them."]),
    ...sorted(unknown).flatMap(renderGroup),
    ...(isFull
      ? stale.map(
          ({ mock, does, change }) => `Listed, and so no more: ${mock} ${does} ${change.source}`,
        )
      : []),
  ].join("\n");
}

function sorted(groups: readonly Group[]): readonly Group[] {
  return groups.toSorted((one, other) => other.disagreements.length - one.disagreements.length);
}

function renderGroup({ reviewed, disagreements }: Group): readonly string[] {
  const [first] = disagreements;
  if (first === undefined) return [];
  const { mock, does, right, compared } = first;
  const isOpen = compared.isAllowed === undefined;
  const verdict = isOpen
    ? "the standard leaves it open"
    : `right: ${right.join(" and ") || "none of the three"}`;
  const count = String(disagreements.length).padStart(4);
  return [
    `${count} × ${mock} ${does}: ${changesOf(disagreements)}; ${verdict}`,
    ...(reviewed === undefined ? [] : [`       ${reviewed.because} ${reviewed.link}`]),
    `       ${example(first)}`,
  ];
}

function changesOf(disagreements: readonly Disagreement[]): string {
  const names = [...new Set(disagreements.map(({ compared }) => compared.change))];
  return names.length > 3
    ? `${names.slice(0, 3).join("; ")} and ${String(names.length - 3)} more`
    : names.join("; ");
}

function example({ compared, complaints }: Disagreement): string {
  const { document, version, operation, pointer, title, what } = compared;
  const about = what === "" ? "" : `, ${what}`;
  const said = complaints.length === 0 ? "" : `: ${complaints[0] ?? ""}`;
  return `e.g. ${document} (${version}) ${operation}, ${title}${about} (${pointer})${said}`.slice(
    0,
    400,
  );
}

export interface Totals {
  readonly documents: number;
  readonly compared: number;
  readonly requests: readonly Compared[];
  readonly disagreements: readonly Disagreement[];
}

/** `1,200 requests of 40 of 99 documents …`. */
export function renderTotals({ documents, compared, requests, disagreements }: Totals): string {
  const differing = new Map(disagreements.map((each) => [each.compared, each]));
  const sent = requests.filter(({ change }) => change === unchanged).length;
  const counts = new Map<string, number>();
  for (const {
    compared: { isAllowed },
    right,
  } of differing.values()) {
    const key = isAllowed === undefined ? "left open by the standard" : whoOf(right);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const byRight = [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([who, count]) => `${String(count)} ${who}`);
  return [
    `${String(requests.length)} requests of ${String(compared)} of ${String(documents)} documents: ${String(sent)} as a client sends them, ${String(requests.length - sent)} changed.`,
    `${String(requests.length - differing.size)} agreements, ${String(differing.size)} disagreements: ${byRight.join(", ") || "none"}.`,
  ].join("\n");
}

function whoOf(right: readonly MockName[]): string {
  const names = mockNames.filter((name) => right.includes(name));
  return names.length === 0
    ? "in which none is right"
    : `in which ${names.join(" and ")} ${names.length === 1 ? "is" : "are"} right`;
}
