/** Asks the three mocks about requests of one document: as the client sends them, and changed. */
import { createHash } from "node:crypto";
import { chanceOf, type Chance, type JsonObject } from "@lading/testing/internal";
import type { CorpusDocument } from "../corpus/findDocuments.ts";
import { bodyChanges } from "./changes/bodyChanges.ts";
import type { Change, Changed } from "./changes/Change.ts";
import { formChanges } from "./changes/formChanges.ts";
import { jsonChanges } from "./changes/jsonChanges.ts";
import { listChanges } from "./changes/listChanges.ts";
import { parameterChanges } from "./changes/parameterChanges.ts";
import { partChanges } from "./changes/partChanges.ts";
import { subjectOf } from "./changes/subjectOf.ts";
import { describeApi } from "./describeApi.ts";
import { narrowDocument } from "./narrowDocument.ts";
import { startJudges, type Complaints, type Judges, type MockName } from "./judges.ts";
import { sentRequests, type SentRequest } from "./sentRequests.ts";

/** What the three say of one request. */
export interface Compared {
  readonly document: string;
  /** `3.0`. */
  readonly version: string;
  readonly operation: string;
  /** Of the operation in the document. */
  readonly pointer: string;
  /** The case that it comes from. */
  readonly title: string;
  /** The name of the change, or `as the client sends it`. */
  readonly change: string;
  readonly what: string;
  /** As the change has it; left out: the standard leaves it open. */
  readonly isAllowed?: boolean;
  /** Of those mocks that take the document. */
  readonly complaints: Readonly<Partial<Record<MockName, Complaints>>>;
}

export interface CompareOptions {
  /** The program of Steady. */
  readonly steady: string;
  readonly seed: number;
}

export const unchanged = "as the client sends it";
const changes: readonly Change[] = [
  ...parameterChanges,
  ...jsonChanges,
  ...formChanges,
  ...listChanges,
  ...partChanges,
  ...bodyChanges,
];

/** Of one document so many operations and requests at most, and of each request so many changes. */
const most = { operations: 8, requests: 24 };
const mostChanges = 7;

export interface ComparedDocument {
  readonly compared: readonly Compared[];
  /** Why Prism or Steady did not take part. */
  readonly absent: readonly string[];
}

/** Rejects with the reason where there is nothing to compare. */
export async function compareDocument(
  document: CorpusDocument,
  options: CompareOptions,
): Promise<ComparedDocument> {
  const described = await describeApi(document);
  const sent = await sentRequests(described, { ...most, seed: options.seed });
  if (sent.length === 0) throw new Error("no request of it could be made");
  const judges = await startJudges(narrowDocument(described.document, sent), options.steady);
  try {
    const choose = changeChooser(described.document, chanceOf(seedOf(document.name, options.seed)));
    const compared: Compared[] = [];
    for (const each of sent) {
      const asSent = { request: each.request, what: "", isAllowed: true };
      const all = [{ change: unchanged, changed: asSent }, ...choose(each)];
      for (const { change, changed } of all) {
        const complaints = await ask(judges, changed);
        const { request: _request, ...words } = changed;
        compared.push({ ...placeOf(described, each), change, ...words, complaints });
      }
    }
    return { compared, absent: judges.absent };
  } finally {
    await judges.stop();
  }
}

function placeOf(
  { name, document }: { readonly name: string; readonly document: JsonObject },
  { operation, title }: SentRequest,
): Pick<Compared, "document" | "version" | "operation" | "pointer" | "title"> {
  const version = String(document["openapi"]).slice(0, 3);
  return { document: name, version, operation: operation.name, pointer: operation.pointer, title };
}

async function ask({ judges }: Judges, { request }: Changed): Promise<Compared["complaints"]> {
  const all = Object.entries(judges).map(
    async ([name, judge]) => [name, await judge.ask(request)] as const,
  );
  return Object.fromEntries(await Promise.all(all));
}

/** The same for a document alone as among others. */
function seedOf(name: string, seed: number): number {
  return createHash("sha256")
    .update(`${String(seed)} ${name}`)
    .digest()
    .readUInt32LE();
}

interface ChosenChange {
  readonly change: string;
  readonly changed: Changed;
}

/** Chooses, of the changes that a request takes, those that were made least so far. */
function changeChooser(
  root: JsonObject,
  chance: Chance,
): (sent: SentRequest) => readonly ChosenChange[] {
  const made = new Map<string, number>();
  const countOf = ({ change }: ChosenChange): number => made.get(change) ?? 0;
  return (sent) => {
    const subject = subjectOf(root, sent);
    const possible = changes.flatMap((change) => {
      const changed = change.apply(subject, chance);
      return changed === undefined ? [] : [{ change: change.name, changed, rank: chance() }];
    });
    const rarest = possible
      .toSorted((one, other) => countOf(one) - countOf(other) || one.rank - other.rank)
      .slice(0, mostChanges);
    for (const each of rarest) made.set(each.change, countOf(each) + 1);
    return rarest;
  };
}
