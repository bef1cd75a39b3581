/** The names that the manifest stores, and the changes that its author must know. */
import type { Report } from "../../diagnostics/catalogue.ts";
import { splitPointer } from "../../openapi/pointer.ts";
import { chosenName } from "./nameTypes.ts";
import { printNames, type PublicNames } from "../../names/publicNames.ts";
import type { Names } from "./buildNames.ts";
import type { Declaration, JsonObject, OperationNames } from "../model.ts";
import type { NameChange, Namespace } from "./Namespace.ts";

export interface NamesRecord {
  readonly given: PublicNames;
  readonly names: Names;
  readonly optionNames: Namespace;
  /** Names of `schemas.ts`. */
  readonly schemas: ReadonlyMap<string, string>;
  readonly declarations: readonly Declaration[];
  /** Other types that the package exports. */
  readonly others: readonly string[];
}

/** What is public now, and what was: the name of what is gone stays its own. */
export function recordNames(record: NamesRecord): JsonObject {
  const { given, names, optionNames, schemas, declarations, others } = record;
  const { className, optionsName, spaces } = names;
  const exported = new Set([
    className,
    optionsName,
    ...others,
    ...declarations.map(({ name }) => name),
  ]);
  const types = [...spaces.types.names].filter(
    ([key, name]) => exported.has(name) || given.types.has(key),
  );
  const operations = names.operations.map(({ key, name, functionName }) => {
    const { function: _, name: __, former, ...known } = given.operations.get(key) ?? {};
    const called = functionName === name ? {} : { function: functionName };
    const kept = formerNames(name, former);
    return [
      key,
      {
        name,
        ...called,
        ...known,
        ...(kept.length > 0 && { former: kept }),
      } satisfies OperationNames,
    ] as const;
  });
  return printNames({
    operations: new Map([...given.operations, ...operations]),
    types: new Map(types),
    schemas,
    options: optionNames.names,
    components: given.components,
  });
}

/** Each once, the latest first, without the present name: it may be a former one that came back. */
function formerNames(name: string, former: readonly string[] = []): readonly string[] {
  return [...new Set(former)].filter((each) => each !== name);
}

/** Says where a public name is another than before, and where a new thing could not have the name it wants. */
export function reportNames(
  { given, names }: Pick<NamesRecord, "given" | "names">,
  report: Report,
): void {
  const nodes = new Map(names.operations.map(({ key, node }) => [key, node.pointer]));
  for (const { key, name, node } of names.operations) {
    const [former] = given.operations.get(key)?.former ?? [];
    const isOpen = given.operations.get(key)?.name === undefined;
    if (!isOpen || former === undefined || former === name) continue;
    const isChosen = chosenName(node) === name;
    const reason = isChosen ? `it is chosen for ${key}` : `the operationId of ${key} has changed`;
    const at = isChosen ? `${node.pointer}/x-lading-name` : node.pointer;
    report("name-changed", at, { name: former, now: name, reason });
  }
  reportRefused(names, report);
  for (const change of names.spaces.methods.changes)
    reportChange(change, nodes.get(change.key) ?? "#", report);
  for (const change of names.spaces.types.changes)
    reportChange(change, change.key.startsWith("#/") ? change.key : "#", report);
}

/** A name that was chosen is given as it is, or not at all. */
function reportRefused({ operations, types, chosenTypes }: Names, report: Report): void {
  const methods = operations.map(({ node, name, key }) => ({
    at: node.pointer,
    what: key,
    chosen: chosenName(node),
    name,
  }));
  const schemas = [...chosenTypes].map(([at, chosen]) => ({
    at,
    what: `the schema ${splitPointer(at).at(-1)}`,
    chosen,
    name: types.get(at),
  }));
  const reason = "the package has something else of this name, now or in an earlier version";
  for (const { at, what, chosen, name } of [...methods, ...schemas])
    if (chosen !== undefined && chosen !== name)
      report("name-unavailable", `${at}/x-lading-name`, { name: chosen, what, reason });
}

function reportChange(
  { key, given, wanted, name, owner }: NameChange,
  at: string,
  report: Report,
): void {
  if (given !== undefined) report("name-unusable", at, { name: given, now: name, what: key });
  else if (owner !== undefined)
    report("name-reserved", at, { name: wanted, now: name, what: key, owner });
}
