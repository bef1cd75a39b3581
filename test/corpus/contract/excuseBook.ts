/**
 * The excuses that someone has looked at: `excuses/<document>.json` names for each kind of Prism's faults the operations that meet it, and
 * why nothing of a document can be called. `npm run corpus -- --update-excuses` writes what a run has proved.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ContractReport } from "./contractReport.ts";

/** One document's. */
export interface Excuses {
  /** Why nothing can be called. */
  readonly uncallable?: string;
  /** Operations by the kind of Prism's fault. */
  readonly excused?: Readonly<Record<string, readonly string[]>>;
}

export class ExcuseBook {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  read(document: string): Excuses {
    const path = this.#pathOf(document);
    return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Excuses) : {};
  }

  write(document: string, { uncallable, excused }: Excuses): void {
    const path = this.#pathOf(document);
    const kinds = Object.entries(excused ?? {}).toSorted(([one], [other]) =>
      one < other ? -1 : 1,
    );
    const isEmpty = uncallable === undefined && kinds.length === 0;
    if (isEmpty) return rmSync(path, { force: true });
    mkdirSync(dirname(path), { recursive: true });
    const excuses: Excuses = {
      ...(uncallable !== undefined && { uncallable }),
      ...(kinds.length > 0 && {
        excused: Object.fromEntries(kinds.map(([kind, keys]) => [kind, keys.toSorted()])),
      }),
    };
    writeFileSync(path, `${JSON.stringify(excuses, undefined, 2)}\n`);
  }

  #pathOf(document: string): string {
    return join(this.#folder, `${document}.json`);
  }
}

/** What a run proved that no one has looked at; and, where it makes the calls that were listed, what is no longer so. */
export function excuseFaults(
  listed: Excuses,
  report: ContractReport,
  isComplete: boolean,
): readonly string[] {
  const pairs = ({ excused = {} }: Excuses): readonly string[] =>
    Object.entries(excused).flatMap(([kind, keys]) => keys.map((key) => `${key}: ${kind}`));
  const known = new Set(pairs(listed));
  const proved = new Set(pairs(report));
  return [
    ...[...proved]
      .filter((pair) => !known.has(pair))
      .map((pair) => `not listed as excused: ${pair}`),
    ...[...(isComplete ? known : [])]
      .filter((pair) => !proved.has(pair))
      .map((pair) => `no longer to excuse: ${pair}`),
    ...(listed.uncallable === report.uncallable
      ? []
      : [`not called: ${String(report.uncallable)}, where ${String(listed.uncallable)} is listed`]),
  ];
}

/** A document that describes operations, of which none was called, has to say why. */
export function silenceFaults({ coverage, calls, uncallable }: ContractReport): readonly string[] {
  const { documented } = coverage.operations;
  if (calls > 0 || documented === 0 || uncallable !== undefined) return [];
  return [`${String(documented)} operations, and none was called`];
}
