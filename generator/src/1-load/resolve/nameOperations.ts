import type { OperationNames } from "../../2-model/model.ts";
import type { Details, DiagnosticCode } from "../../diagnostics/catalogue.ts";
import { compareText } from "../../diagnostics/catalogue.ts";
import { distinguish, pathWords, type Traits } from "../../names/distinguish.ts";
import { joinWords, words } from "../../names/words.ts";
import { methods } from "../../openapi/objects.ts";
import { findOperations } from "./findOperations.ts";
import { keepOperationNames, type NamedPlace } from "./keepOperationNames.ts";

/** How places in the document are reported. */
export interface OperationReporter {
  readonly report: (code: DiagnosticCode, pointer: string, details: Details) => void;
  /** A place in words: `specs/imagekit/openapi.yaml:12`. */
  readonly describe: (pointer: string) => string;
  /** Name of the file that an operation is written in, if it is not the document's main file. */
  readonly fileOf: (pointer: string) => string | undefined;
}

type Names = ReadonlyMap<string, OperationNames>;

/**
 * Gives every operation a unique operationId, in place. Names that the package already has are kept. Of several operations with one
 * operationId, each adds the word that distinguishes it (`carsList`, `boatsList`), except one that had it before. An operation without one
 * is named after its method and path. The order of the document does not matter.
 *
 * @returns The names of all operations, by `GET /pets`; `given` has those of earlier generations.
 */
export function nameOperations(
  document: Record<string, unknown>,
  reporter: OperationReporter,
  given: Names,
): Names {
  const places = sortedPlaces(document);
  const known = keepOperationNames(places, given);
  const shared = shareIds(places);
  const ids = chooseIds({ places, known, shared }, reporter);
  for (const place of places) place.operation["operationId"] = ids.get(place);
  reportShared(places, ids, reporter);
  const records = places.map((place) => {
    const { name, function: called, former } = known.get(place.key) ?? {};
    const { operationId } = place;
    const id = ids.get(place);
    const names: OperationNames = {
      ...(name !== undefined && { name }),
      ...(called !== undefined && { function: called }),
      ...(operationId !== undefined && { operationId }),
      ...(id !== undefined && id !== operationId && { id }),
      ...(former !== undefined && { former }),
    };
    return [place.key, names] as const;
  });
  return new Map([...known, ...records]);
}

function sortedPlaces(document: Record<string, unknown>): readonly NamedPlace[] {
  const sorted = findOperations(document).toSorted(
    (one, other) => compareText(one.path, other.path) || rank(one.method) - rank(other.method),
  );
  return sorted.map((place) => {
    const { operationId } = place.operation;
    const isNamed = typeof operationId === "string" && operationId.trim() !== "";
    const key = `${place.method.toUpperCase()} ${place.path}`;
    return { ...place, key, ...(isNamed && { operationId }) };
  });
}

type Shared = ReadonlyMap<string, readonly NamedPlace[]>;

/** The operations of each operationId. */
function shareIds(places: readonly NamedPlace[]): Shared {
  const shared = new Map<string, NamedPlace[]>();
  for (const place of places) {
    if (place.operationId === undefined) continue;
    const all = shared.get(place.operationId) ?? [];
    all.push(place);
    shared.set(place.operationId, all);
  }
  return shared;
}

interface Choice {
  readonly places: readonly NamedPlace[];
  readonly known: Names;
  readonly shared: Shared;
}

/** In this order: kept ids, unique ids, shared ids, missing ids. */
function chooseIds(
  { places, known, shared }: Choice,
  reporter: OperationReporter,
): ReadonlyMap<NamedPlace, string> {
  const ids = new Map<NamedPlace, string>();
  const taken = new Set<string>();
  const take = (place: NamedPlace, wanted: string): void => {
    let id = wanted;
    for (let count = 2; taken.has(id); count += 1) id = `${wanted}${count}`;
    ids.set(place, id);
    taken.add(id);
  };
  for (const place of places) {
    const { name, id, operationId = "" } = known.get(place.key) ?? {};
    const kept = id ?? operationId;
    if (name !== undefined && kept !== "" && !taken.has(kept)) take(place, kept);
  }
  const open = [...shared].filter(([, all]) => !all.every((place) => ids.has(place)));
  const isAlone = ([id, all]: (typeof open)[number]): boolean => all.length === 1 && !taken.has(id);
  for (const each of open) if (isAlone(each)) take(each[1][0]!, each[0]);
  for (const [operationId, all] of open) {
    const labels = distinguish(all.map((place) => traitsOf(place, reporter)));
    all.forEach((place, index) => {
      const label = labels?.[index];
      const apart =
        label === undefined
          ? operationId
          : `${label}${joinWords(words(operationId)) || operationId}`;
      if (!ids.has(place)) take(place, apart);
    });
  }
  for (const place of places) if (!ids.has(place)) take(place, nameAfterPath(place));
  return ids;
}

function traitsOf(place: NamedPlace, { fileOf }: OperationReporter): Traits {
  const { method, path, pointer, operation } = place;
  const tags = Array.isArray(operation["tags"]) ? operation["tags"] : [];
  const file = fileOf(pointer);
  return {
    method,
    path,
    tags: tags.filter((tag) => typeof tag === "string"),
    ...(file !== undefined && { file }),
  };
}

/** Reports each operation that does not get its own operationId because another operation has it. */
function reportShared(
  places: readonly NamedPlace[],
  ids: ReadonlyMap<NamedPlace, string>,
  { report, describe }: OperationReporter,
): void {
  const owners = new Map(places.map((place) => [ids.get(place), place]));
  const shared = shareIds(places);
  // A chosen name that is refused is an error of its own.
  const isRefused = (place: NamedPlace): boolean =>
    place.operation["x-lading-name"] === place.operationId && ids.get(place) !== place.operationId;
  for (const place of places) {
    const { operationId, pointer } = place;
    const name = ids.get(place) ?? "";
    if (operationId === undefined || name === operationId) continue;
    if (shared.get(operationId)?.some(isRefused)) continue;
    const other = owners.get(operationId) ?? shared.get(operationId)?.[0];
    if (other === undefined || other === place) continue;
    const otherName = ids.get(other) ?? "";
    const first = `${other.method} ${other.path} (${describe(`${other.pointer}/operationId`)})`;
    report("operation-id-duplicate", `${pointer}/operationId`, {
      operationId,
      first,
      name,
      other: otherName,
    });
  }
}

function rank(method: string): number {
  const index = methods.indexOf(method.toLowerCase());
  return index === -1 ? methods.length : index;
}

/** `GET /pets/{id}/photos` → `getPetsByIdPhotos`. */
function nameAfterPath({ method, path }: NamedPlace): string {
  const parts = pathWords(path);
  const way = words(method.toLowerCase()).join("");
  return `${way}${joinWords(parts.length === 0 ? ["Root"] : parts)}`;
}
