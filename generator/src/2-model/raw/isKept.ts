import { isOwnExtension } from "../../openapi/extensions.ts";
import { isExtension, type Role } from "../../openapi/roles.ts";
import { isObject } from "../../openapi/pointer.ts";

interface KeptPlace extends Role {
  readonly pointer: string;
}

/** Does the library know what stands under the key, or do we? */
export function isKept(key: string, value: unknown, place: KeptPlace, isNamed: boolean): boolean {
  if (isNamed) return !isExtensionAt(place, key) && isEntry(value, place);
  if (isExtensionAt(place, key) && !isOwnExtension(key)) return false;
  if (key === "operationId") return isCalled(place.pointer);
  return typeof value === "string" || !texts.test(key);
}

function isExtensionAt({ kind, isMap }: Role, key: string): boolean {
  return !isMap && isExtension(kind, key);
}

/** Keywords whose value is a text wherever they are known. */
const texts = /^(\$ref|title|description|summary|format)$/;

/** A schema may be `true` or `false`; the loader has reported what is neither it nor an object. */
export function asObject(item: unknown): readonly unknown[] {
  if (typeof item === "boolean") return [item ? {} : { not: {} }];
  return isObject(item) ? [item] : [];
}

/** May the value stand under a name of the document? The loader has reported what may not; the library would throw. */
function isEntry(value: unknown, { kind, isMap }: Role): boolean {
  if (isObject(value)) return true;
  if (typeof value === "string") return isMap && kind === undefined;
  return typeof value === "boolean" && kind === "Schema";
}

/** Only an operation below `paths` is called by its name: one of a webhook or callback may have the same. */
function isCalled(pointer: string): boolean {
  return /^#\/paths\/[^/]+\/[^/]+$/.test(pointer);
}
