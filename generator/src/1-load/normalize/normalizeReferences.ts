import type { Details, DiagnosticCode } from "../../diagnostics/catalogue.ts";
import { followKeys, joinPointer, splitPointer, splitReference } from "../../openapi/pointer.ts";
import { visitReferences } from "../../openapi/references.ts";

/** One file whose references are normalized. */
export interface SpelledFile {
  readonly tree: unknown;
  /** Is there a file of this name in the same folder? */
  readonly isFile: (name: string) => boolean;
  readonly report: (code: DiagnosticCode, pointer: string, details: Details) => void;
}

/** Where Swagger 2 and JSON Schema keep what OpenAPI 3 has below `components`. */
const formerHomes: ReadonlyMap<string, string> = new Map([
  ["definitions", "schemas"],
  ["$defs", "schemas"],
  ["securityDefinitions", "securitySchemes"],
  ...["schemas", "parameters", "responses", "examples", "headers", "requestBodies"].map(
    (name) => [name, name] as const,
  ),
]);

/**
 * Normalizes, in place, references of one file that cannot be resolved as written but have one obvious target: `#/definitions/Cat`,
 * `#components/schemas/Cat`, names with a slash or a percent sign, and the `$defs` of a schema that was moved as a whole.
 */
export function normalizeReferences({ tree, isFile, report }: SpelledFile): void {
  visitReferences(tree, (node, { keys }) => {
    const { $ref: given } = node;
    if (!isLocal(given)) return;
    const isSound = given.startsWith("#")
      ? isEncoded(given) && followKeys(tree, splitReference(given)) !== undefined
      : isFile(given);
    if (isSound) return;
    const meant = candidates(given, keys, tree).find(
      (path) => path.length > 0 && followKeys(tree, path) !== undefined,
    );
    if (meant === undefined) return;
    const pointer = `#${joinPointer(meant).replaceAll("%", "%25")}`;
    node.$ref = pointer;
    report("reference-odd", joinPointer([...keys, "$ref"]), { given, meant: pointer });
  });
}

/** A percent sign in a name must be written `%25`. */
function isEncoded(reference: string): boolean {
  return !/%(?![0-9a-f]{2})/i.test(reference);
}

/** Bare names and absolute paths too: a reference to a file has its extension. */
function isLocal(reference: unknown): reference is string {
  return typeof reference === "string" && /^(#.|\/components\/|[\w-]+$)/.test(reference);
}

/** Paths of keys that may be meant, the nearest first. */
function candidates(
  reference: string,
  keys: readonly string[],
  tree: unknown,
): readonly (readonly string[])[] {
  const written = reference.replace(/^#?\/?/, "/");
  const literal = splitPointer(written);
  const decoded = splitReference(written);
  const [first = "", ...rest] = decoded;
  const home = formerHomes.get(first);
  const moved = home === undefined ? [] : [["components", home, ...rest]];
  const bare =
    reference.startsWith("#") || decoded.length > 1 ? [] : [["components", "schemas", first]];
  return [
    literal,
    decoded,
    ...(/^(\$defs|definitions)$/.test(first) ? enclosing(keys, decoded) : []),
    ...moved,
    ...bare,
    joined(tree, literal),
    joined(tree, decoded),
  ];
}

/** The same keys below each object around the reference, from the inside out. */
function enclosing(
  keys: readonly string[],
  path: readonly string[],
): readonly (readonly string[])[] {
  return keys.map((_, index) => [...keys.slice(0, keys.length - 1 - index), ...path]);
}

/** A component's name with unescaped slashes: all segments after its kind. */
function joined(
  tree: unknown,
  [components = "", kind = "", ...name]: readonly string[],
): readonly string[] {
  const path = [components, kind, name.join("/")];
  return name.length > 1 && followKeys(tree, path) !== undefined ? path : [];
}
