import { fieldAt, roleOf, roleOfRoot, type Role } from "./roles.ts";
import { isObject } from "./pointer.ts";

/** An object of the document, as it may be changed in place. */
export type WritableObject = Record<string, unknown>;

/** Where the walk is. */
export interface Place extends Role {
  /** They lead here from the root. One list that grows and shrinks on the way: large documents have half a million places. */
  readonly keys: readonly string[];
}

/**
 * The one walk over a document, over a file that is a part of one, or over one object: calls back for every object and every map of
 * objects, each before what stands in it. Values of the API's are passed over, and so are extensions: nothing there is a schema or a
 * reference.
 *
 * @param role What the root is. Default: as far as its own keys tell.
 */
export function walk(
  root: unknown,
  visit: (node: WritableObject, place: Place) => void,
  role: Role = isObject(root) ? roleOfRoot(root) : { isMap: false },
): void {
  const keys: string[] = [];
  const enter = (value: unknown, { kind, isMap }: Role): void => {
    if (Array.isArray(value)) {
      value.forEach((item, index) => step(String(index), item, { kind, isMap: false }));
      return;
    }
    if (!isObject(value)) return;
    visit(value as WritableObject, { kind, isMap, keys });
    for (const [key, child] of Object.entries(value)) {
      if (typeof child !== "object") continue;
      const field = fieldAt({ kind, isMap }, key);
      const isPlain = field?.holds === "value" || (field?.holds === "map" && !field.of);
      if (!isPlain) step(key, child, roleOf(field));
    }
  };
  const step = (key: string, child: unknown, next: Role): void => {
    keys.push(key);
    enter(child, next);
    keys.pop();
  };
  enter(root, role);
}

/** The role of what the keys lead to from the root of a document; `undefined` where no object of OpenAPI stands. */
export function roleAt(keys: readonly string[]): Role | undefined {
  let role: Role = { kind: "Root", isMap: false };
  let isList = false;
  for (const key of keys) {
    if (isList && /^\d+$/.test(key)) {
      isList = false;
      continue;
    }
    const field = fieldAt(role, key);
    if (field === undefined || field.holds === "value") return undefined;
    role = roleOf(field);
    isList = field.holds === "list";
  }
  return isList ? undefined : role;
}
