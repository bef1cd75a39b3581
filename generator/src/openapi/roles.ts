/** Which object is at each place of a document, by the keys that lead to it. */
import { objects, type Field, type ObjectKind } from "./objects.ts";

/** What an object of the document is. */
export interface Role {
  /** Of a map: what its values are. Left out where it is unknown. */
  readonly kind?: ObjectKind | undefined;
  /** It is a map of such objects. */
  readonly isMap: boolean;
}

const { Schema, Components, ...others } = objects;

/** The fields of objects whose kind is unknown, such as a file that is a part of a document. The first meaning counts. */
const fieldsOfAny: ReadonlyMap<string, Field> = new Map(
  [Schema, ...Object.values(others), Components]
    .flatMap(({ fields = {} }) => Object.entries(fields))
    .toReversed(),
);

const fieldsOf: ReadonlyMap<string, ReadonlyMap<string, Field>> = new Map(
  Object.entries(objects).map(([kind, { fields = {} }]) => [kind, new Map(Object.entries(fields))]),
);

/**
 * What stands under a key, `undefined` where no version of OpenAPI says it. Keywords keep their meaning in objects that do not have them:
 * what is misplaced is reported elsewhere, and is no less a schema.
 */
export function fieldAt({ kind, isMap }: Role, key: string): Field | undefined {
  if (isMap) return kind && { holds: "object", of: kind };
  if (isExtension(kind, key)) return { holds: "value" };
  if (kind === undefined) return fieldsOfAny.get(key);
  return fieldsOf.get(kind)?.get(key) ?? objects[kind].entries ?? fieldsOfAny.get(key);
}

/** Is the key of such an object an extension's? Keys of a map never are: `x-request-id` is a header there. */
export function isExtension(kind: ObjectKind | undefined, key: string): boolean {
  return key.startsWith("x-") && (kind === undefined || objects[kind].isClosed !== true);
}

/** Are the keys names of the author's, each for one more object? */
export function hasNames({ kind, isMap }: Role): boolean {
  return isMap || (kind !== undefined && objects[kind].entries !== undefined);
}

/** The role of what stands under a key that leads to an object or a map of objects. */
export function roleOf(field: Field | undefined): Role {
  return {
    kind: field?.holds === "value" ? undefined : field?.of,
    isMap: field?.holds === "map",
  };
}

/** What the object at the root of a file is, as far as its own keys tell. */
export function roleOfRoot(root: object): Role {
  if ("openapi" in root) return { kind: "Root", isMap: false };
  const isComponents = ["schemas", "securitySchemes", "requestBodies"].some((key) => key in root);
  return { kind: isComponents ? "Components" : undefined, isMap: false };
}
