/** One seed: a document, a change of it, the verdict of `lading diff`, and what the caller of the older package notices. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diff, type Comparison } from "lading/internal";
import { chanceOf } from "@lading/testing/internal";
import type { CallerCompiler } from "./CallerCompiler.ts";
import { callerProgram } from "./callerProgram.ts";
import type { ProofDocument } from "./documents.ts";
import { makePackage, type MadePackage } from "./makePackage.ts";
import { mutationsOf, type Mutation } from "./mutations.ts";
import { runCaller, type Notes } from "./runCaller.ts";

/** A document with its package and its caller, whom nothing disturbs. */
export interface Subject extends ProofDocument {
  readonly made: MadePackage;
  readonly program: string;
  readonly notes: Notes;
  readonly mutations: ReadonlyMap<string, readonly Mutation[]>;
}

export interface Bench {
  readonly folder: string;
  readonly compiler: CallerCompiler;
}

/** Throws where the caller of the very same package is disturbed: then the proof is wrong. */
export async function prepareSubject(given: ProofDocument, bench: Bench): Promise<Subject> {
  const { compiler } = bench;
  const folder = join(bench.folder, given.name.replace(/\W/g, "-"), "before");
  const made = await makePackage({ document: given.document, folder, compiler });
  if (typeof made === "string") throw new Error(`${given.name}: ${made}`);
  const program = callerProgram(made.api);
  writeFileSync(join(made.folder, "caller.ts"), program);
  const errors = compiler.errorsOf(made.folder);
  if (errors.length > 0)
    throw new Error(`${given.name} in ${made.folder}: ${errors.slice(0, 5).join("\n")}`);
  const notes = await runCaller(made.api, made);
  const again = await runCaller(made.api, made);
  const unsteady = disturbances(notes, again);
  if (unsteady.length > 0) throw new Error(`${given.name}: ${unsteady.join("\n")}`);
  const mutations = grouped(mutationsOf(given.document));
  return { ...given, made, program, notes, mutations };
}

function grouped(mutations: readonly Mutation[]): ReadonlyMap<string, readonly Mutation[]> {
  const groups = new Map<string, Mutation[]>();
  for (const mutation of mutations)
    groups.set(mutation.kind, [...(groups.get(mutation.kind) ?? []), mutation]);
  return groups;
}

/** What came of a mutation. */
export interface Outcome {
  readonly document: string;
  readonly mutation: Mutation;
  readonly comparison: Comparison;
  /** What the caller's compiler says, and which calls are not as they were. */
  readonly noticed: readonly string[];
  readonly files: readonly [before: string, after: string];
}

/** `undefined` where the changed document is none that a package is made of, or the same. */
export async function tryMutation(
  subject: Subject,
  mutation: Mutation,
  { folder, compiler }: Bench,
): Promise<Outcome | undefined> {
  const changed = structuredClone(subject.document);
  mutation.apply(changed);
  if (JSON.stringify(changed) === JSON.stringify(subject.document)) return undefined;
  const place = join(folder, "after", String(performance.now()).replace(".", "-"));
  mkdirSync(place, { recursive: true });
  const made = await makePackage({
    document: changed,
    folder: place,
    compiler,
    former: subject.made,
  });
  if (typeof made === "string") {
    rmSync(place, { recursive: true });
    return undefined;
  }
  writeFileSync(join(made.folder, "caller.ts"), subject.program);
  const files = [
    join(subject.made.folder, "../openapi.json"),
    join(place, "openapi.json"),
  ] as const;
  const { comparisons, diagnostics } = await diff({ apis: ["toy"], from: files[0], to: files[1] });
  const [comparison] = comparisons;
  if (comparison === undefined) throw new Error(`not compared: ${JSON.stringify(diagnostics)}`);
  const noticed = [
    ...compiler.errorsOf(made.folder).map((error) => `compiler, line ${error}`),
    ...disturbances(subject.notes, await runCaller(subject.made.api, made)),
  ];
  rmSync(made.folder, { recursive: true });
  return { document: subject.name, mutation, comparison, noticed, files };
}

function disturbances(before: Notes, after: Notes): readonly string[] {
  return [...before].flatMap(([call, note]) => {
    const now = after.get(call) ?? "not called";
    if (now === note) return [];
    const [one, other] = [note, now].map((text) => text.split("\n"));
    const index = (one ?? []).findIndex((line, position) => line !== other?.[position]);
    return [`call ${call}: ${one?.[index] ?? "more"} -> ${other?.[index] ?? "nothing"}`];
  });
}

/** What no call and no type depends on: three of four draws leave it out, since documents are full of it. */
const isProse =
  /examples?\b|description|summary|title|externalDocs|Info\.|Tag\.|License\.|Contact\.|Link\.|links|comment|termsOfService|Header\.|headers|tags/i;

/** A kind first, then a place: a document has hundreds of properties and one server. */
export function drawMutation(
  subjects: readonly Subject[],
  seed: number,
  wanted: RegExp,
): readonly (readonly [Subject, Mutation])[] {
  const chance = chanceOf(seed);
  const kindsOf = ({ mutations }: Subject): readonly string[] =>
    [...mutations.keys()].filter((kind) => wanted.test(kind));
  const able = subjects.filter((subject) => kindsOf(subject).length > 0);
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(chance() * items.length)] as Item;
  return Array.from({ length: 20 }, () => {
    const subject = pick(able);
    const kinds = kindsOf(subject);
    const telling = kinds.filter((kind) => !isProse.test(kind));
    const kind = pick(seed % 4 === 0 || telling.length === 0 ? kinds : telling);
    return [subject, pick(subject.mutations.get(kind) ?? [])];
  });
}
