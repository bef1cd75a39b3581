import type { OperationReporter } from "../resolve/nameOperations.ts";
import { isExtension } from "../../openapi/roles.ts";
import { isObject, joinPointer, splitReference } from "../../openapi/pointer.ts";

type Report = OperationReporter["report"];
type Schema = Record<string, unknown>;

/** A schema is made of another: one part of its `allOf`, `oneOf` or `anyOf`, at any depth. */
interface Part {
  /** Name of the component that the part refers to. */
  readonly target: string;
  readonly key: "allOf" | "oneOf" | "anyOf";
  /** There is a choice on the path. */
  readonly isChoice: boolean;
  readonly holder: Schema;
  readonly member: object;
  readonly keys: readonly string[];
}

/**
 * Cuts, in place, circles of schemas that are made of each other, which no value and no type resolves. A class that is a choice of its
 * heirs, who each join it by `allOf`, is what many writers mean by inheritance: there the heirs join its own members alone.
 * What joins itself, or chooses itself, adds nothing.
 */
export function normalizeCircles(document: object, report: Report): void {
  const { components } = document as { components?: { schemas?: unknown } };
  const schemas = components?.schemas;
  if (!isObject(schemas)) return;
  const names = Object.keys(schemas).toSorted();
  const heirs = partsOf(schemas);
  for (const name of names)
    for (const part of heirs.get(name) ?? []) {
      if (part.key !== "allOf" || !choosesBack(heirs, part.target, name)) continue;
      replace(part, ownMembers(schemas[part.target]));
      report("structure-odd", joinPointer(part.keys), {
        message: `\`${part.target}\` is a choice that includes ${name}. Only its own properties are used here.`,
      });
    }
  const parts = partsOf(schemas);
  const settled = new Set<string>();
  for (const name of names) cutBack({ parts, settled, open: new Set(), report }, name);
}

function partsOf(schemas: Schema): ReadonlyMap<string, readonly Part[]> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      collectParts(schema, ["components", "schemas", name], false),
    ]),
  );
}

function collectParts(
  schema: unknown,
  keys: readonly string[],
  isInChoice: boolean,
): readonly Part[] {
  if (!isObject(schema)) return [];
  return (["allOf", "oneOf", "anyOf"] as const).flatMap((key) => {
    const members = schema[key];
    const isChoice = isInChoice || key !== "allOf";
    return (Array.isArray(members) ? (members as unknown[]) : []).flatMap((member, index) => {
      const at = [...keys, key, String(index)];
      if (!isObject(member)) return [];
      const target = componentOf(member["$ref"]);
      if (target === undefined) return collectParts(member, at, isChoice);
      return [{ target, key, isChoice, holder: schema, member, keys: at }];
    });
  });
}

function componentOf(reference: unknown): string | undefined {
  if (typeof reference !== "string") return undefined;
  const [components, schemas, name, ...rest] = splitReference(reference);
  return components === "components" && schemas === "schemas" && rest.length === 0
    ? name
    : undefined;
}

/** Is it reached by a path of parts that passes through a choice? */
function choosesBack(
  parts: ReadonlyMap<string, readonly Part[]>,
  from: string,
  goal: string,
): boolean {
  const seen = new Set<string>();
  const open = [{ name: from, hasChosen: false }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { name, hasChosen } = next;
    if (seen.has(`${hasChosen} ${name}`)) continue;
    seen.add(`${hasChosen} ${name}`);
    for (const { target, isChoice } of parts.get(name) ?? []) {
      const chosen = hasChosen || isChoice;
      if (chosen && target === goal) return true;
      open.push({ name: target, hasChosen: chosen });
    }
  }
  return false;
}

interface Walk {
  readonly parts: ReadonlyMap<string, readonly Part[]>;
  readonly open: Set<string>;
  readonly settled: Set<string>;
  readonly report: Report;
}

function cutBack(walk: Walk, name: string): void {
  if (walk.settled.has(name)) return;
  walk.open.add(name);
  for (const part of walk.parts.get(name) ?? []) {
    if (!walk.open.has(part.target)) {
      cutBack(walk, part.target);
      continue;
    }
    replace(part, undefined);
    walk.report("structure-odd", joinPointer(part.keys), {
      message: `\`${part.target}\` contains itself here, which adds nothing. The generator ignores it.`,
    });
  }
  walk.open.delete(name);
  walk.settled.add(name);
}

/** The schema without its choice, its name and its prose, but with its discriminator; `undefined` when nothing is left. */
function ownMembers(schema: unknown): Schema | undefined {
  if (!isObject(schema)) return undefined;
  const own = Object.entries(schema).filter(
    ([key]) =>
      !isExtension("Schema", key) && !/^(oneOf|anyOf|title|description|examples?)$/.test(key),
  );
  return own.length === 0 ? undefined : structuredClone(Object.fromEntries(own));
}

function replace({ holder, key, member }: Part, schema: Schema | undefined): void {
  const members = holder[key] as readonly object[];
  holder[key] = members.flatMap((each) => (each === member ? (schema ?? []) : each));
  if ((holder[key] as readonly object[]).length === 0) delete holder[key];
}
