/**
 * The value of a schema's discriminator property: for branches of a `oneOf` or `anyOf` with a discriminator,
 * and children that name a parent with a discriminator in their `allOf`. What a schema says itself always counts more: the value
 * never contradicts it, so that no type becomes `never`.
 */
import { findDiscriminators, valuesFor, type Discriminator } from "./findDiscriminators.ts";
import { canonicalPointer } from "../../openapi/pointer.ts";
import { items, list, own, text, type Document, type Node } from "../document/document.ts";
import type { DiscriminatorProperty } from "../model.ts";
import { isAbsent, type Direction } from "../../openapi/direction.ts";

/** By the JSON pointer of the union's member, or of the child. */
export function buildDiscriminatorProperties(
  document: Document,
): ReadonlyMap<string, DiscriminatorProperty> {
  const discriminators = findDiscriminators(document);
  const inherited = propertiesOfChildren(document, discriminators);
  const properties = new Map(inherited);
  for (const discriminator of discriminators)
    for (const key of ["oneOf", "anyOf"])
      for (const member of items(discriminator.schema, key)) {
        const property = propertyOfMember(document, { discriminator, member, inherited });
        if (property !== undefined) properties.set(member.pointer, property);
      }
  return properties;
}

interface Membership {
  readonly discriminator: Discriminator;
  readonly member: Node;
  readonly inherited: ReadonlyMap<string, DiscriminatorProperty>;
}

function propertyOfMember(
  document: Document,
  { discriminator, member, inherited }: Membership,
): DiscriminatorProperty | undefined {
  const reference = text(member, "$ref");
  const pointer = reference && canonicalPointer(reference);
  // The default has every unknown or missing value, and no value of its own.
  if (pointer === undefined || pointer === discriminator.defaultPointer) return undefined;
  const name = discriminator.propertyName;
  const said = sayings(document, member, name);
  if (said === undefined) return undefined;
  const above = inherited.get(pointer);
  const known =
    above?.name === name ? [...said.values, new Set<unknown>(above.values)] : said.values;
  return narrow(
    { ...said, name, required: true, values: known },
    valuesFor(discriminator, pointer),
  );
}

/** Children by `allOf` of schemas that have a discriminator without `oneOf` or `anyOf`. */
function propertiesOfChildren(
  document: Document,
  discriminators: readonly Discriminator[],
): ReadonlyMap<string, DiscriminatorProperty> {
  const parents = discriminators.filter(({ schema }) => !isChoice(schema));
  if (parents.length === 0) return new Map();
  const components = document.child(document.root, "components");
  const schemas = components
    ? document.children(components, "schemas").map(([, node]) => node)
    : [];
  const children = collectChildren(document, schemas);
  return new Map(
    parents.flatMap((parent) =>
      descendants(children, parent.schema.pointer).flatMap(
        (child): [string, DiscriminatorProperty][] => {
          const { propertyName: name } = parent;
          const said = sayings(document, child, name);
          if (said === undefined) return [];
          const own = [child, ...descendants(children, child.pointer)].flatMap(({ pointer }) =>
            valuesFor(evidence(discriminators, { name, pointer, parent }), pointer),
          );
          const found = narrow({ ...said, name }, own);
          return found === undefined ? [] : [[child.pointer, found]];
        },
      ),
    ),
  );
}

/** The mapping that speaks of the schema: its parent's, else that of any union by the same property. */
function evidence(
  all: readonly Discriminator[],
  {
    name,
    pointer,
    parent,
  }: { readonly name: string; readonly pointer: string; readonly parent: Discriminator },
): Pick<Discriminator, "mapping"> {
  const speaking = [parent, ...all].find(
    ({ propertyName, mapping }) => propertyName === name && [...mapping.values()].includes(pointer),
  );
  return speaking ?? parent;
}

function isChoice(schema: Node): boolean {
  return items(schema, "oneOf").length + items(schema, "anyOf").length > 0;
}

type Children = ReadonlyMap<string, readonly Node[]>;

function collectChildren(document: Document, schemas: readonly Node[]): Children {
  const children = new Map<string, Node[]>();
  for (const schema of schemas)
    for (const part of items(schema, "allOf")) {
      // A schema in the list may have a discriminator too.
      const parent = document.follow(part);
      if (parent === undefined) continue;
      children.set(parent.pointer, [...(children.get(parent.pointer) ?? []), schema]);
    }
  return children;
}

function descendants(children: Children, pointer: string): readonly Node[] {
  const found = new Map<string, Node>();
  const open = [...(children.get(pointer) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next.pointer) || next.pointer === pointer) continue;
    found.set(next.pointer, next);
    open.push(...(children.get(next.pointer) ?? []));
  }
  return [...found.values()].toReversed();
}

/** What a schema, its `allOf` included, says of one property. */
interface Sayings {
  /** Of each `const` and `enum`. */
  readonly values: readonly ReadonlySet<unknown>[];
  /** Of each `type`. */
  readonly types: ReadonlySet<unknown>;
  readonly required: boolean;
  readonly absentIn?: Direction;
}

/** `undefined` where the schema is no object of its own: a choice between several, or no object at all. */
function sayings(document: Document, schema: Node, name: string): Sayings | undefined {
  const values: ReadonlySet<unknown>[] = [];
  const types = new Set<unknown>();
  let required = false;
  let absentIn: Direction | undefined;
  const seen = new Set<string>();
  const visit = (node: Node): boolean => {
    const target = document.follow(node);
    if (target === undefined) return false;
    if (seen.has(target.pointer)) return true;
    seen.add(target.pointer);
    const type = own(target.value, "type");
    if (isChoice(target) || (type !== undefined && type !== "object")) return false;
    if (own(target.value, "nullable") === true) return false;
    required ||= list(target, "required").includes(name);
    const members = document.child(target, "properties");
    const property = members && document.child(members, name);
    if (property !== undefined) {
      const described = document.follow(property) ?? property;
      values.push(...listed(described));
      for (const each of [own(described.value, "type")].flat()) types.add(each);
      for (const way of ["request", "response"] as const)
        if (isAbsent(document, property.value, way)) absentIn = way;
    }
    return items(target, "allOf").every(visit);
  };
  return visit(schema) ? { values, types, required, ...(absentIn && { absentIn }) } : undefined;
}

function listed(property: Node): readonly ReadonlySet<unknown>[] {
  const values = own(property.value, "enum");
  return [
    ...(Object.hasOwn(property.value, "const") ? [new Set([own(property.value, "const")])] : []),
    ...(Array.isArray(values) ? [new Set<unknown>(values)] : []),
  ];
}

/** Those of the wanted values that all lists allow; `undefined` where none is left, or where the schema says as much itself. */
function narrow(
  { name, values, types, required, absentIn }: Sayings & { readonly name: string },
  wanted: readonly string[],
): DiscriminatorProperty | undefined {
  const distinct = [...new Set(wanted.flatMap((text) => valueOf(text, types)))];
  const allowed = distinct.filter((value) => values.every((list) => list.has(value)));
  const isSaid = values.some((list) => list.size === allowed.length);
  if (allowed.length === 0 || isSaid) return undefined;
  return { name, values: allowed, required, ...(absentIn && { absentIn }) };
}

/** A mapping's keys are texts; the property may be of another type, and has the value that is written so. None: it has no such value. */
function valueOf(
  text: string,
  types: ReadonlySet<unknown>,
): readonly (string | number | boolean)[] {
  const isKnown = [...types].some((type) => type !== undefined && type !== "null");
  if (!isKnown || types.has("string")) return [text];
  if ((types.has("integer") || types.has("number")) && Number.isFinite(Number(text || NaN)))
    return [Number(text)];
  return types.has("boolean") && /^(true|false)$/.test(text) ? [text === "true"] : [];
}
