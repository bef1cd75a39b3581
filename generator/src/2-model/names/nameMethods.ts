/** Operations → the names of their methods, functions and plans. */
import { distinguish } from "../../names/distinguish.ts";
import { list, text, type Node } from "../document/document.ts";
import { camelCase, capitalized, fitted, isReserved } from "./identifier.ts";
import type { OperationNames } from "../model.ts";
import { Namespace } from "./Namespace.ts";

/** An operation of the document. */
export interface FoundOperation {
  readonly method: string;
  readonly path: string;
  readonly pathItem: Node;
  readonly node: Node;
}

export interface NamedOperation extends FoundOperation {
  /** What the operation is, in whatever order the document is written: `GET /pets`. */
  readonly key: string;
  /** Of the method. */
  readonly name: string;
  /** Of the function over the plan, and of its file. */
  readonly functionName: string;
  readonly planName: string;
}

/** What every client has, and what makes an object something else: a promise, text, JSON. All other words are names of methods. */
const takenMethods = [
  "call",
  "withOptions",
  "constructor",
  "then",
  "toJSON",
  ...Object.getOwnPropertyNames(Object.prototype),
];

/** Names that generated files use next to functions, and file names that Windows reserves for devices. */
const takenFunctions = [
  "client",
  "params",
  "options",
  "provider",
  "chooseBody",
  "encodeItems",
  "encodeJson",
  "encodeMultipart",
  "encodeRaw",
  "encodeUrlencoded",
  "fileFromPath",
  "isLadingError",
  "toFile",
  "keyedCall",
  "streamingCall",
  "con",
  "prn",
  "aux",
  "nul",
  ...["1", "2", "3", "4", "5", "6", "7", "8", "9"].flatMap((digit) => [
    `com${digit}`,
    `lpt${digit}`,
  ]),
];

export interface MethodNames {
  readonly operations: readonly NamedOperation[];
  readonly methods: Namespace;
}

export interface NamesBefore {
  readonly given: ReadonlyMap<string, OperationNames>;
  /** Types of earlier generations: no function gets their name in the package's index. */
  readonly types: Iterable<string>;
}

/** Names of former generations are kept; an operationId that is a name already comes before those that become one. */
export function nameMethods(found: readonly FoundOperation[], before: NamesBefore): MethodNames {
  const wishes = found.map((operation) => {
    const key = `${operation.method.toUpperCase()} ${operation.path}`;
    const id = text(operation.node, "operationId") ?? key;
    return { operation, key, id, wanted: camelCase(id) };
  });
  const methods = methodNamespace(before.given);
  const labels = labelled(wishes);
  const names = methods.claimAll(
    plainNamesFirst(wishes).map((wish) => {
      const { key, wanted } = wish;
      const former = before.given.get(key)?.former ?? [];
      const owner = methods.formerOwner(wanted, key);
      const apart = owner === undefined ? [] : labelApart(wish, owner);
      const [first = wanted, ...others] = [...(labels.get(wish) ?? []), ...former, ...apart];
      return {
        key,
        wanted: first,
        others: takenMethods.includes(wanted) ? [`${wanted}_`] : others,
      };
    }),
  );
  const functions = functionNamespace(before);
  const functionNames = new Map<string, string>();
  for (const [key, name] of [...names].toSorted(([, one], [, other]) => (one < other ? -1 : 1)))
    functionNames.set(key, functions.claim(name, { key, others: [`${name}_`] }));
  // A plan is imported together with all functions: `uploadPlan` may be an operation too.
  const planNames = new Map<string, string>();
  for (const functionName of [...functionNames.values()].toSorted()) {
    const wanted = `${functionName}Plan`;
    const planName = functions.claim(wanted, { key: wanted, others: [`${wanted}_`] });
    planNames.set(functionName, planName);
  }
  const operations = wishes.map(({ operation, key }): NamedOperation => {
    const [name = "", functionName = ""] = [names.get(key), functionNames.get(key)];
    return { ...operation, key, name, functionName, planName: planNames.get(functionName) ?? "" };
  });
  return { operations, methods };
}

function methodNamespace(given: NamesBefore["given"]): Namespace {
  const namespace = new Namespace({
    given: new Map(
      [...given].flatMap(([key, { name }]) => (name === undefined ? [] : [[key, name] as const])),
    ),
    owned: [...given].flatMap(([key, { former = [] }]) =>
      former.map((name) => [name, key] as const),
    ),
  });
  namespace.reserve(takenMethods);
  return namespace;
}

function functionNamespace({ given, types }: NamesBefore): Namespace {
  const namespace = new Namespace({
    ignoreCase: true,
    given: new Map(
      [...given].flatMap(([key, names]) => {
        const name = names.function ?? names.name;
        return name === undefined ? [] : [[key, name] as const];
      }),
    ),
    isLegal: (name) => !isReserved(name) && !exact.has(name),
  });
  const exact = new Set(types);
  namespace.reserve(takenFunctions);
  return namespace;
}

interface Wish {
  readonly operation: FoundOperation;
  readonly key: string;
  readonly id: string;
  readonly wanted: string;
}

/** The possible names of operations that want the same name, the best first. One that has exactly this name gets it. */
function labelled(wishes: readonly Wish[]): ReadonlyMap<Wish, readonly string[]> {
  const groups = new Map<string, Wish[]>();
  for (const wish of wishes) {
    const group = groups.get(wish.wanted) ?? [];
    group.push(wish);
    groups.set(wish.wanted, group);
  }
  const found = new Map<Wish, readonly string[]>();
  for (const [wanted, group] of groups) {
    const labels = group.length < 2 ? undefined : distinguish(group.map(traitsOf));
    group.forEach((wish, index) => {
      const label = labels?.[index];
      const apart = label === undefined ? [] : [fitted(`${label}${capitalized(wanted)}`)];
      found.set(wish, wish.id === wanted ? [wanted, ...apart] : [...apart, wanted]);
    });
  }
  return found;
}

/** Distinguishes an operation from the one that had its name before, by the latter's method and path, which may be all that is known of it. */
function labelApart({ operation, wanted }: Wish, owner: string): readonly string[] {
  const [method = "", path = ""] = owner.split(" ");
  const own = { method: operation.method, path: operation.path, tags: [] };
  const [label] = distinguish([own, { method, path, tags: [] }]) ?? [];
  return label === undefined ? [] : [fitted(`${label}${capitalized(wanted)}`)];
}

function traitsOf({
  operation: { method, path, node },
}: Wish): Parameters<typeof distinguish>[0][number] {
  const tags = list(node, "tags").filter((tag) => typeof tag === "string");
  return { method, path, tags };
}

/** Sorted so that the outcome depends on the names alone, not on their order in the document. */
export function plainNamesFirst<Item extends { readonly id: string; readonly wanted: string }>(
  all: readonly Item[],
): readonly Item[] {
  const weight = ({ id, wanted }: Item): string => `${id === wanted ? 0 : 1}${id}`;
  return all.toSorted((one, other) => (weight(one) < weight(other) ? -1 : 1));
}
