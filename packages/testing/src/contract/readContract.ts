/** What a caller names: the description and the class of a package, or the package. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ApiDescription, OperationTypes } from "../api/ApiDescription.ts";
import type { JsonObject } from "../document/json.ts";
import { readDocument } from "../document/readDocument.ts";
import { wholeDocument } from "../document/wholeDocument.ts";
import type { ClientClass } from "./runCase.ts";

/** The `api` of a package's entry `./testing`, and its client class. */
export interface GivenContract<Operations extends OperationTypes = OperationTypes> {
  readonly api: ApiDescription<Operations>;
  readonly client: ClientClass;
  /** Options of every client that is made, besides credentials: `{ fetch }`. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Imports a package and its entry `./testing`, as a program in the folder would. */
export async function importContract(
  name: string,
  folder: string = process.cwd(),
): Promise<GivenContract> {
  const { resolve } = createRequire(join(folder, "package.json"));
  const load = async (id: string): Promise<Readonly<Record<string, unknown>>> => {
    try {
      return (await import(pathToFileURL(resolve(id)).href)) as Readonly<Record<string, unknown>>;
    } catch (cause) {
      throw new Error(`${id} cannot be imported from ${folder}. Generate, install and build it.`, {
        cause,
      });
    }
  };
  const { api } = await load(`${name}/testing`);
  const description = api as ApiDescription;
  const client = Object.values(await load(name)).find((value) => isClient(value, description));
  if (client === undefined) throw new Error(`${name} exports no client of ${description.name}.`);
  return { api: description, client: client as ClientClass };
}

function isClient(value: unknown, { operations }: ApiDescription): boolean {
  if (typeof value !== "function") return false;
  const prototype = (value as { readonly prototype?: object }).prototype;
  return (
    prototype !== undefined &&
    Object.keys(operations).every((name) => name in prototype) &&
    "call" in prototype &&
    prototype !== Function.prototype
  );
}

/** The document, other files bundled in. */
export function contractDocument({ api }: GivenContract): Promise<JsonObject> {
  return wholeDocument(readDocument(api.document), fileURLToPath(api.document));
}
