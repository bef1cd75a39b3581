import { extname, posix } from "node:path";
import { distinguish, type Traits } from "../../names/distinguish.ts";
import { joinWords, words } from "../../names/words.ts";
import { isObject, splitPointer } from "../../openapi/pointer.ts";

/** A component that bundling copied from another file. */
export interface Imported {
  /** The key that bundling chose. */
  readonly key: string;
  /** `b.yaml#/Pet`. */
  readonly place: string;
  /** Its name in its own file. */
  readonly wanted: string;
  /** Path of its file. */
  readonly file: string;
}

export interface ChosenNames {
  /** Key of bundling → name. */
  readonly names: ReadonlyMap<string, string>;
  /** Names that the document itself chooses, by references to other files. */
  readonly aliases: ReadonlySet<string>;
}

/** Components of one kind. */
export interface NamesRequest {
  readonly kind: string;
  readonly holder: { readonly [key: string]: unknown };
  readonly imported: readonly Imported[];
  /** Keys of former generations: `schemas b.yaml#/Pet` → `Pet`. */
  readonly given: ReadonlyMap<string, string>;
}

/** In this order: names from the document itself, names of earlier generations, new names. */
export function chooseComponentNames(request: NamesRequest): ChosenNames {
  const { kind, holder, imported, given } = request;
  const brought = new Set(imported.map(({ key }) => key));
  const taken = new Set(Object.keys(holder).filter((key) => !brought.has(key)));
  const aliases = findAliases(request, taken);
  const names = new Map([...aliases].map(([alias, key]) => [key, alias]));
  const take = (key: string, wanted: string): void => {
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}${count}`;
    taken.add(name);
    names.set(key, name);
  };
  for (const { key, place } of imported) {
    const name = given.get(`${kind} ${place}`);
    if (name !== undefined && !names.has(key) && !taken.has(name)) take(key, name);
  }
  // The name of a removed component is not reused.
  for (const [place, name] of given) if (place.startsWith(`${kind} `)) taken.add(name);
  const open = imported.filter(({ key }) => !names.has(key));
  for (const each of open.toSorted((one, other) => (one.place < other.place ? -1 : 1))) {
    const rivals = imported.filter(({ wanted }) => wanted === each.wanted);
    const isAlone = rivals.length === 1 && !taken.has(each.wanted);
    take(each.key, isAlone ? each.wanted : apart(each, rivals));
  }
  return { names, aliases: new Set(aliases.keys()) };
}

/** `APet`, of the `Pet` in `a.yaml`. */
function apart(each: Imported, rivals: readonly Imported[]): string {
  const labels = distinguish(rivals.map(({ file }) => traitsOf(file)));
  const label = labels?.[rivals.indexOf(each)] ?? traitsOf(each.file).file ?? "";
  return `${joinWords(words(label))}${joinWords(words(each.wanted))}` || each.wanted;
}

function traitsOf(path: string): Traits {
  const bare = path.slice(0, path.length - extname(path).length);
  return { file: posix.basename(bare), path: `/${bare}`, method: "", tags: [] };
}

/** Components that are only references: the first one names its target, unless the target had another name before. */
function findAliases(
  { kind, holder, imported, given }: NamesRequest,
  own: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const byKey = new Map(imported.map((each) => [each.key, each]));
  const found = new Map<string, string>();
  const named = new Set<string>();
  for (const alias of [...own].toSorted()) {
    const target = byKey.get(aliasTarget(holder[alias], kind) ?? "");
    if (target === undefined || named.has(target.key)) continue;
    if ((given.get(`${kind} ${target.place}`) ?? alias) !== alias) continue;
    found.set(alias, target.key);
    named.add(target.key);
  }
  return found;
}

/** The key of the same kind that a component refers to, if it is only a reference. */
function aliasTarget(component: unknown, kind: string): string | undefined {
  if (!isObject(component) || Object.keys(component).join() !== "$ref") return undefined;
  const { $ref } = component;
  const [components, place, key, ...rest] = typeof $ref === "string" ? splitPointer($ref) : [];
  return components === "components" && place === kind && rest.length === 0 ? key : undefined;
}
