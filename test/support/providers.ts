/** Every provider of the workspace: its document, and what the generator makes of it. */
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { generate, type Api } from "lading";
import { bundle, createConfig } from "@redocly/openapi-core";
import { isObject, type JsonObject } from "@lading/testing/internal";

/** A folder under `specs/`. */
export interface Provider {
  readonly name: string;
  /** As its authors wrote it, other files bundled in; read without the generator, which is to be proven by it. */
  readonly document: JsonObject;
  readonly api: Api;
}

/** One operation of the model. */
export type Operation = Api["operations"][number];
/** One documented response. */
export type ResponseModel = Operation["responses"][number];
/** An example of a response's body. */
export type ResponseExample = ResponseModel["examples"][number];
/** An example request. */
export type RequestExample = Operation["requests"][number];
/** Any JSON value. */
export type JsonValue = ResponseExample["value"];
/** A type of the model. */
export type Shape = Operation["data"];

/** Reads every folder under `specs/`, in the order of their names. Throws when a document has an error. */
export async function readProviders(): Promise<readonly Provider[]> {
  const {
    models,
    diagnostics,
    root = "",
  } = await generate({
    root: workspace(),
    mode: "model",
  });
  if (models === undefined) {
    const errors = diagnostics.map(({ location, message }) => `${location?.file ?? ""} ${message}`);
    throw new Error(`The documents under specs/ have errors:\n${errors.join("\n")}`);
  }
  return Promise.all(
    models.map(async (api) => ({
      name: api.provider,
      document: await readDocument(join(root, api.source)),
      api,
    })),
  );
}

/** The folder above `test/`, whether this file is compiled or not. */
function workspace(): string {
  const path = fileURLToPath(import.meta.url);
  return path.slice(0, path.lastIndexOf(`${sep}test${sep}`));
}

/** A document with the other files that it refers to bundled in. */
export async function readDocument(path: string): Promise<JsonObject> {
  const { bundle: bundled } = await bundle({ ref: path, config: await createConfig({}) });
  if (!isObject(bundled.parsed)) throw new Error(`${path} is no OpenAPI document.`);
  return bundled.parsed;
}
