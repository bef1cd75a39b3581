/**
 * Notes what a run asks of its surroundings: every place of the disk that it reads, lists or looks for, and every environment variable.
 * The functions of `node:fs` are wrapped, so that reads of libraries and of a configuration's program count like our own.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Look, Surroundings } from "./Surroundings.ts";

type AnyFunction = (...words: readonly unknown[]) => unknown;
type Functions = Record<string, AnyFunction>;

const sync = fs as unknown as Functions;
const promises = fs.promises as unknown as Functions;

/** What each function learns of its first argument; some exist in three forms. */
const looks: Readonly<Record<string, Look>> = {
  readFile: "hash",
  createReadStream: "hash",
  exists: "type",
  access: "type",
  stat: "type",
  lstat: "linkType",
  readlink: "linkType",
  realpath: "target",
  readdir: "names",
  opendir: "names",
};

/** What each function changes: the path that it is given, or its second one as well. */
const changes: Readonly<Record<string, 1 | 2>> = {
  writeFile: 1,
  appendFile: 1,
  createWriteStream: 1,
  truncate: 1,
  mkdir: 1,
  rmdir: 1,
  rm: 1,
  unlink: 1,
  rename: 2,
  copyFile: 2,
  cp: 2,
  link: 2,
  symlink: 2,
};

/** Returns the function that takes the wrappers away. @param isOfTool Files that are loaded, and known otherwise. */
export function observe(
  surroundings: Surroundings,
  isOfTool: (path: string) => boolean,
): () => void {
  const undo = [
    ...wrapAll(looks, (path, what) => {
      if (!isOfTool(path) && !path.startsWith(ownProcess)) surroundings.see(path, what);
    }),
    ...wrapAll(changes, (path) => surroundings.forget(path)),
    ...[sync, promises].map((functions) => wrapOpen(functions, surroundings)),
    watchEnvironment(surroundings),
    watchNetwork(surroundings),
  ];
  syncBuiltinESMExports();
  return () => {
    for (const each of undo) each();
    syncBuiltinESMExports();
  };
}

function wrapAll<What extends Look | 1 | 2>(
  table: Readonly<Record<string, What>>,
  note: (path: string, what: What) => void,
): readonly (() => void)[] {
  return Object.entries(table).flatMap(([name, what]) => {
    const paths = what === 2 ? 2 : 1;
    const noteAll = (words: readonly unknown[]): void => {
      for (const word of words.slice(0, paths)) {
        const path = pathOf(word);
        if (path !== undefined) note(path, what);
      }
    };
    return [
      wrap(sync, name, noteAll),
      wrap(sync, `${name}Sync`, noteAll),
      wrap(promises, name, noteAll),
    ];
  });
}

/** Looking takes place before the call: what changes in between is noticed when all is compared at the end. */
function wrap(
  functions: Functions,
  name: string,
  note: (words: readonly unknown[]) => void,
): () => void {
  const original = functions[name];
  if (original === undefined) return () => undefined;
  const wrapper: AnyFunction = (...words) => {
    aside(() => note(words));
    return original(...words);
  };
  // `realpathSync.native`, and what `promisify` looks for.
  for (const key of Reflect.ownKeys(original)) {
    const property = Object.getOwnPropertyDescriptor(original, key);
    if (property && key !== "prototype") Object.defineProperty(wrapper, key, property);
  }
  if (name.startsWith("realpath") && "native" in original)
    Object.defineProperty(wrapper, "native", { value: wrapper });
  functions[name] = wrapper;
  return () => void (functions[name] = original);
}

function wrapOpen(functions: Functions, surroundings: Surroundings): () => void {
  const note = ([word, flags = "r"]: readonly unknown[]): void => {
    const path = pathOf(word);
    if (path === undefined) return;
    // The number is `O_RDONLY`.
    if (flags === "r" || flags === 0) surroundings.see(path, "hash");
    else surroundings.forget(path);
  };
  const undo = ["open", "openSync"].map((name) => wrap(functions, name, note));
  return () => undo.forEach((each) => each());
}

/** A lock says whose it is. */
const ownProcess = `/proc/${process.pid}/`;

let isAside = false;

/** What is read in order to look is no read of the run. */
function aside(look: () => void): void {
  if (isAside) return;
  isAside = true;
  try {
    look();
  } finally {
    isAside = false;
  }
}

/** An open file was seen when it was opened. */
function pathOf(word: unknown): string | undefined {
  if (typeof word === "string") return resolve(word);
  return word instanceof URL ? fileURLToPath(word) : undefined;
}

function watchEnvironment(surroundings: Surroundings): () => void {
  const { env } = process;
  const note = (name: string | symbol): void => {
    if (typeof name === "string") surroundings.seeVariable(name, env[name] ?? null);
  };
  process.env = new Proxy(env, {
    get: (target, name) => {
      note(name);
      return Reflect.get(target, name) as unknown;
    },
    has: (target, name) => {
      note(name);
      return Reflect.has(target, name);
    },
    getOwnPropertyDescriptor: (target, name) => {
      note(name);
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
  });
  return () => void (process.env = env);
}

/** What a server sends may be different each time. */
function watchNetwork(surroundings: Surroundings): () => void {
  const { fetch } = globalThis;
  globalThis.fetch = (...words) => {
    surroundings.distrust();
    return fetch(...words);
  };
  return () => void (globalThis.fetch = fetch);
}
