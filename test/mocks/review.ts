/** What the mocks are in disagreement about, each with who is right. */
import { unchanged, type Compared } from "./compareDocument.ts";
import { mockNames, type MockName } from "./judges.ts";
import type { Reviewed } from "./reviewed/Reviewed.ts";

/** One request that one of the mocks is alone about, or wrong about. */
export interface Disagreement {
  readonly compared: Compared;
  readonly mock: MockName;
  readonly does: "accepts" | "refuses";
  /** What the mock says where it refuses. */
  readonly complaints: readonly string[];
  /** Those that do what the standard says; of what it leaves open, those that accept. */
  readonly right: readonly MockName[];
}

type Votes = Readonly<Record<MockName, boolean | undefined>>;

/**
 * `undefined`: the mock does not take the document; or it refuses the request before the change too and says nothing new of the
 * changed one, so that no one knows what it would say of the change alone.
 */
function votesOf(compared: Compared, before: Compared): Votes {
  const votes = mockNames.map((name) => {
    if (compared.complaints[name] === undefined) return [name, undefined];
    const isNew = newComplaints(compared, before, name).length > 0;
    const isBlind = compared !== before && complaintsOf(before, name).length > 0;
    return [name, isNew ? false : isBlind && compared.isAllowed !== true ? undefined : true];
  });
  return Object.fromEntries(votes) as Votes;
}

function newComplaints(compared: Compared, before: Compared, name: MockName): readonly string[] {
  const all = complaintsOf(compared, name);
  if (compared === before) return all;
  const known = complaintsOf(before, name);
  return all.filter((each) => !known.includes(each));
}

function complaintsOf({ complaints }: Compared, name: MockName): readonly string[] {
  return complaints[name] ?? [];
}

/** Each request comes after the one that it was changed from. */
export function findDisagreements(all: readonly Compared[]): readonly Disagreement[] {
  let before = all[0];
  return all.flatMap((compared) => {
    if (compared.change === unchanged) before = compared;
    return before === undefined ? [] : disagreementsOf(compared, before);
  });
}

function disagreementsOf(compared: Compared, before: Compared): readonly Disagreement[] {
  const votes = votesOf(compared, before);
  const isAllowed = compared.isAllowed ?? true;
  const isShared = mockNames.every((name) => votes[name] !== true);
  // What the standard leaves open, all may refuse.
  if (compared.isAllowed === undefined && isShared) return [];
  const right = mockNames.filter((name) => votes[name] === isAllowed);
  return mockNames
    .filter((name) => votes[name] === !isAllowed)
    .map((mock) => ({
      compared,
      mock,
      does: isAllowed ? "refuses" : "accepts",
      complaints: newComplaints(compared, before, mock),
      right,
    }));
}

/** Disagreements of one kind. */
export interface Group {
  /** Left out: no one has looked at them. */
  readonly reviewed?: Reviewed;
  readonly disagreements: readonly Disagreement[];
}

export interface Review {
  readonly groups: readonly Group[];
  /** Of the list: nothing is so any more. */
  readonly stale: readonly Reviewed[];
}

export function review(all: readonly Disagreement[], list: readonly Reviewed[]): Review {
  const groups = new Map<Reviewed | string, Disagreement[]>();
  for (const each of all) {
    const { mock, does, compared } = each;
    const key = list.find((entry) => explains(entry, each)) ?? `${mock} ${does} ${compared.change}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return {
    groups: [...groups].map(([key, disagreements]) =>
      typeof key === "string" ? { disagreements } : { reviewed: key, disagreements },
    ),
    stale: list.filter((entry) => !groups.has(entry)),
  };
}

function explains({ mock, does, change, says = /^/ }: Reviewed, each: Disagreement): boolean {
  const isMeant = each.mock === mock && each.does === does && change.test(each.compared.change);
  return isMeant && (does === "accepts" || each.complaints.every((text) => says.test(text)));
}
