/** Names components from other files after the place where they are written, not after the first reference to them. */
import type { Document, Source } from "@redocly/openapi-core";
import { dirname, extname, posix, relative, sep } from "node:path";
import { chooseComponentNames, type Imported, type ChosenNames } from "./chooseComponentNames.ts";
import { findOrigin, type Origin } from "./recordOrigins.ts";
import { isObject, joinPointer, splitPointer } from "../../openapi/pointer.ts";
import { walk } from "../../openapi/walk.ts";

type Tree = Record<string, unknown>;

export interface ComponentsRequest {
  /** The bundled document. It is changed in place. */
  readonly document: Document;
  readonly origins: ReadonlyMap<object, Origin>;
  /** Keys of former generations: `schemas b.yaml#/Pet` → `Pet`. */
  readonly given: ReadonlyMap<string, string>;
}

export interface NamedComponents {
  /** Every key, including those of earlier generations. */
  readonly keys: ReadonlyMap<string, string>;
  /** The places that identify a schema, the best first: pointer → places. Schemas that are identified by their pointer are left out. */
  readonly places: ReadonlyMap<string, readonly string[]>;
}

/**
 * A component of the document that is only a reference to another file gives its name to the target. Any other component from
 * another file keeps its name there, or is named after its file. Components that share a name add the word that distinguishes their files.
 */
export function nameComponents(request: ComponentsRequest): NamedComponents {
  const root = request.document.parsed as Tree;
  const components = isObject(root["components"]) ? (root["components"] as Tree) : {};
  const keys = new Map(request.given);
  const places = new Map<string, readonly string[]>();
  const renamed = new Map<string, string>();
  for (const kind of Object.keys(components)) {
    const holder = components[kind];
    if (!isObject(holder)) continue;
    const imported = findImported(request, kind, holder);
    if (imported.length === 0) continue;
    const { names, aliases } = chooseComponentNames({
      kind,
      holder,
      imported,
      given: request.given,
    });
    for (const { key, place } of imported) {
      const name = names.get(key) ?? key;
      const pointer = `#${joinPointer(["components", kind, name])}`;
      keys.set(`${kind} ${place}`, name);
      places.set(pointer, aliases.has(name) ? [pointer, place] : [place]);
      if (name !== key) renamed.set(`#${joinPointer(["components", kind, key])}`, pointer);
    }
    components[kind] = withNames(holder as Tree, { names, aliases });
  }
  if (renamed.size > 0) followNames(root, renamed);
  return { keys, places };
}

function findImported(
  { document, origins }: ComponentsRequest,
  kind: string,
  holder: object,
): readonly Imported[] {
  return Object.keys(holder).flatMap((key) => {
    const pointer = joinPointer(["components", kind, key]);
    const origin = findOrigin(document.parsed as object, pointer, origins);
    if (origin === undefined || origin.source === document.source) return [];
    const file = pathBetween(document.source, origin.source);
    const named = splitPointer(origin.pointer).at(-1);
    // A plain object cannot have a key of this name; the key that bundling chose is safe.
    const last = named === "__proto__" ? key : named;
    const base = posix.basename(file, extname(file));
    return [{ key, place: `${file}#${origin.pointer}`, wanted: last ?? base, file }];
  });
}

/** Path of a file as seen from the document, with forward slashes. */
function pathBetween(document: Source, file: Source): string {
  return relative(dirname(document.absoluteRef), file.absoluteRef).split(sep).join("/");
}

/** Replaces each alias by its target. */
function withNames(holder: Tree, { names, aliases }: ChosenNames): Tree {
  const byName = new Map([...names].map(([key, name]) => [name, holder[key]]));
  const entries = Object.keys(holder).flatMap((key): readonly (readonly [string, unknown])[] => {
    const name = names.get(key);
    if (name !== undefined) return aliases.has(name) ? [] : [[name, holder[key]]];
    return [[key, aliases.has(key) ? byName.get(key) : holder[key]]];
  });
  return Object.fromEntries(entries);
}

/** Updates references and discriminator mappings to the new names. */
function followNames(root: Tree, renamed: ReadonlyMap<string, string>): void {
  const follow = (holder: Tree, key: string): void => {
    const reference = holder[key];
    if (typeof reference !== "string" || !reference.startsWith("#/components/")) return;
    const end = reference.split("/").slice(0, 4).join("/");
    const home = renamed.get(end);
    if (home !== undefined) holder[key] = home + reference.slice(end.length);
  };
  walk(root, (node, { kind }) => {
    follow(node, "$ref");
    const { mapping } = node;
    if (kind === "Discriminator" && isObject(mapping))
      for (const key of Object.keys(mapping)) follow(mapping as Tree, key);
  });
}
