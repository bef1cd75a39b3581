/** `node importPackage.js <folder>`: imports what was built of a package's `src` and makes its client; a fault ends with an error. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

type Maker = new (options: object) => { readonly [operation: string]: unknown };

const [folder = ""] = process.argv.slice(2);
const before = new Set(Object.keys(globalThis));
const index = pathToFileURL(join(folder, "index.js")).href;
const exports = (await import(index)) as { readonly [name: string]: unknown };

const left = Object.keys(globalThis).filter((name) => !before.has(name));
if (left.length > 0) throw new Error(`importing it left ${left.join(", ")} behind`);

const sources = readdirSync(folder, { recursive: true, encoding: "utf8" });
const operations = sources.flatMap((path) => /^operations[/\\]([^.]+)\.js$/.exec(path)?.[1] ?? []);
const missing = operations.filter((name) => typeof exports[name] !== "function");
if (missing.length > 0) throw new Error(`not exported: ${missing.join(", ")}`);

// The client is the first export of the index; what else begins with a capital is the runtime's.
const { client } = (await import(pathToFileURL(join(folder, "client.js")).href).then((module) => ({
  client: Object.values(module as object)[0] as Maker,
}))) as { readonly client: Maker };
const made = new client({ baseUrl: "https://api.example", fetch: () => Promise.reject() });
// A function that is named after a keyword ends with an underscore; its method needs none.
const methodsOf = (name: string): readonly string[] => [name, name.replace(/_$/, "")];
const mute = operations.filter(
  (name) => !methodsOf(name).some((method) => typeof made[method] === "function"),
);
if (mute.length > 0) throw new Error(`no methods: ${mute.join(", ")}`);
