/**
 * Schemas that Prism cannot compile. Prism swallows the error and then accepts everything, so such a schema must be found
 * before anything is proven with it (https://github.com/stoplightio/prism/issues/2442).
 */
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { Ajv, type Options } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { type JsonObject, listOf, objectOf } from "@lading/testing/internal";

/** One line for each schema of the document that Prism's validator refuses: none is good. */
export async function uncompilable(document: JsonObject): Promise<readonly string[]> {
  const operations: readonly unknown[] = await getHttpOperationsFromSpec(structuredClone(document));
  return operations
    .map(objectOf)
    .flatMap((operation) =>
      schemasOf(operation).flatMap(({ at, schema }) => complaint(at, schema)),
    );
}

interface PlacedSchema {
  readonly at: string;
  readonly schema: JsonObject;
}

/** Every schema as Prism hands it to Ajv: those of parameters folded into one object for each place. */
function schemasOf(operation: JsonObject): readonly PlacedSchema[] {
  const name = `${String(operation["method"])} ${String(operation["path"])}`;
  const request = objectOf(operation["request"]);
  const shared = operation["__bundled__"];
  const bodies = contentsOf(request["body"], `${name} request`);
  const parameters = ["query", "headers", "path", "cookie"].map((place) => ({
    at: `${name} ${place}`,
    schema: parametersSchema(request[place]),
  }));
  const responses = listOf(operation["responses"])
    .map(objectOf)
    .flatMap((response) => {
      const at = `${name} response ${String(response["code"])}`;
      return [
        ...contentsOf(response, at),
        { at: `${at} headers`, schema: parametersSchema(response["headers"]) },
      ];
    });
  return [...bodies, ...parameters, ...responses].map(({ at, schema }) => ({
    at,
    // Prism gives form schemas no shared definitions: a reference left in one would go unnoticed.
    schema: / request .*form/.test(at) ? schema : { ...schema, __bundled__: shared },
  }));
}

function contentsOf(owner: unknown, at: string): readonly PlacedSchema[] {
  return listOf(objectOf(owner)["contents"])
    .map(objectOf)
    .filter((content) => content["schema"] !== undefined)
    .map((content) => ({
      at: `${at} ${String(content["mediaType"])}`,
      schema: objectOf(content["schema"]),
    }));
}

function parametersSchema(parameters: unknown): JsonObject {
  const named = listOf(parameters)
    .map(objectOf)
    .map((parameter) => [String(parameter["name"]).toLowerCase(), objectOf(parameter["schema"])]);
  return { type: "object", properties: Object.fromEntries(named) };
}

/** Ajv as Prism sets it up: draft 7 unless the schema names another dialect. */
function complaint(at: string, schema: JsonObject): readonly string[] {
  const options: Options = { allowUnionTypes: true, strict: false, logger: false };
  const ajv = /2020-12/.test(String(schema["$schema"])) ? new Ajv2020(options) : new Ajv(options);
  addFormats.default(ajv);
  try {
    ajv.compile(schema);
    return [];
  } catch (error) {
    return [`${at}: ${error instanceof Error ? error.message : String(error)}`];
  }
}
