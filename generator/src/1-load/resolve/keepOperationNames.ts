import type { OperationNames } from "../../2-model/model.ts";
import type { OperationPlace } from "./findOperations.ts";

/** An operation, and its operationId. */
export interface NamedPlace extends OperationPlace {
  /** `GET /pets`. */
  readonly key: string;
  readonly operationId?: string;
}

/**
 * The names of earlier generations that still apply. An operation is identified by its method and path; if it moved, by its operationId.
 * If its operationId has changed, its name is chosen again, and no other operation gets the former name.
 */
export function keepOperationNames(
  places: readonly NamedPlace[],
  given: ReadonlyMap<string, OperationNames>,
): ReadonlyMap<string, OperationNames> {
  const here = new Map(places.map((place) => [place.key, place]));
  const kept = new Map<string, OperationNames>();
  const gone = new Map<string, string>();
  for (const [key, names] of given) {
    const place = here.get(key);
    kept.set(key, place === undefined ? names : stillNamed(names, place.operationId));
    if (place === undefined && names.operationId !== undefined) gone.set(names.operationId, key);
  }
  for (const { key, operationId } of places) {
    const from = operationId === undefined || given.has(key) ? undefined : gone.get(operationId);
    const names = from === undefined ? undefined : kept.get(from);
    if (from === undefined || names === undefined) continue;
    kept.delete(from);
    kept.set(key, names);
  }
  return kept;
}

function stillNamed(names: OperationNames, operationId: string | undefined): OperationNames {
  const { id, operationId: before, name, former = [], ...rest } = names;
  const known = {
    ...(name !== undefined && { name }),
    ...(former.length > 0 && { former }),
    ...rest,
  };
  if (operationId === undefined) {
    const whole = id ?? before;
    return { ...known, ...(whole !== undefined && { id: whole }) };
  }
  if (operationId === before) return names;
  if (operationId === id) return { ...known, operationId };
  return { operationId, former: [...(name === undefined ? [] : [name]), ...former] };
}
