/** Leaves the operations that were asked for, in place. */
import type { ConfigProblem, Exclusion, Selection } from "../../config/config.ts";
import { nearestWord } from "../../names/nearestWord.ts";
import type { WritableObject } from "../../openapi/walk.ts";
import { findOperations, type OperationPlace } from "../resolve/findOperations.ts";
import { removeOperations } from "./removeOperations.ts";

/** What an entry of a selection is compared with. */
interface Criterion {
  /** In words, for a message. */
  readonly kind: string;
  readonly traitsOf: (place: OperationPlace) => readonly string[];
  readonly matches: (entry: string, trait: string) => boolean;
}

const isEqual = (entry: string, trait: string): boolean => entry === trait;

const criteria: Readonly<Record<keyof Selection, Criterion>> = {
  tags: {
    kind: "tag",
    traitsOf: ({ operation: { tags } }) =>
      Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [],
    matches: isEqual,
  },
  paths: {
    kind: "path",
    traitsOf: ({ path }) => [path],
    matches: (entry, path) => globPattern(entry).test(path),
  },
  operations: { kind: "operationId or method and path", traitsOf: keysOf, matches: isEqual },
};

/** What an operation is called in the configuration: its operationId, and `GET /pets`; for a webhook, `POST petAdded`. */
export function keysOf({ method, path, operation }: OperationPlace): readonly string[] {
  const { operationId } = operation;
  return [...(typeof operationId === "string" ? [operationId] : []), `${method} ${path}`];
}

export function selectOperations(
  document: WritableObject,
  { include, exclude }: { readonly include?: Selection; readonly exclude?: Exclusion },
): readonly ConfigProblem[] {
  const all = [...findOperations(document), ...findOperations(document, "webhooks")];
  const unmatched = [
    ...unmatchedIn(include, "include", all),
    ...unmatchedIn(exclude, "exclude", all),
  ];
  if (unmatched.length > 0 || (include === undefined && exclude === undefined)) return unmatched;
  const isIncluded = (place: OperationPlace): boolean =>
    include === undefined || isSelected(place, include);
  const isExcluded = (place: OperationPlace): boolean =>
    exclude !== undefined &&
    (isSelected(place, exclude) ||
      (exclude.deprecated === true && place.operation["deprecated"] === true));
  const left = all.filter((place) => isIncluded(place) && !isExcluded(place));
  if (left.length === 0 && all.length > 0)
    return [{ code: "selection-empty", path: [include ? "include" : "exclude"], details: {} }];
  const chosen = new Set(left);
  removeOperations(
    document,
    all.filter((place) => !chosen.has(place)),
  );
  return [];
}

function isSelected(place: OperationPlace, selection: Selection): boolean {
  return entriesOf(selection).some(([key, entry]) => matches(place, key, entry));
}

function matches(place: OperationPlace, key: keyof Selection, entry: string): boolean {
  const { traitsOf, matches: fits } = criteria[key];
  return traitsOf(place).some((trait) => fits(entry, trait));
}

type Entry = readonly [key: keyof Selection, entry: string, index: number];

function entriesOf(selection: Selection): readonly Entry[] {
  const keys = Object.keys(criteria) as (keyof Selection)[];
  return keys.flatMap((key) =>
    (selection[key] ?? []).map((entry, index): Entry => [key, entry, index]),
  );
}

/** An entry without a match is a mistake: what it was to leave out would be published. */
function unmatchedIn(
  selection: Selection | undefined,
  name: string,
  all: readonly OperationPlace[],
): readonly ConfigProblem[] {
  return entriesOf(selection ?? {})
    .filter(([key, entry]) => !all.some((place) => matches(place, key, entry)))
    .map(([key, entry, index]) => ({
      code: "selection-unmatched",
      path: [name, key, `${index}`],
      details: {
        kind: criteria[key].kind,
        entry,
        meant: meantBy(entry, all.flatMap(criteria[key].traitsOf)),
      },
    }));
}

/** A sentence, with a space after it. */
export function meantBy(entry: string, known: readonly string[]): string {
  const nearest = nearestWord(entry, known);
  return nearest === undefined ? "" : `Did you mean "${nearest}"? `;
}

/** `/pets/*` is one segment below, `/pets/**` any number, none included. */
function globPattern(entry: string): RegExp {
  const source = entry
    .split(/(\/?\*\*|\*)/)
    .map((part) => {
      if (part.endsWith("**")) return part === "**" ? ".*" : "(/.*)?";
      return part === "*" ? "[^/]*" : part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
    })
    .join("");
  return new RegExp(`^${source}$`);
}
