/** What contract tests are made from. */
import type { ApiDescription } from "../api/ApiDescription.ts";
import type { JsonObject } from "../document/json.ts";
import { chanceOf } from "../samples/chance.ts";
import { schemaFit, type SchemaFit } from "../samples/schemaFit.ts";
import type { Chance } from "../samples/chance.ts";

export interface ContractSource {
  readonly api: ApiDescription;
  readonly document: JsonObject;
  readonly fits: { readonly request: SchemaFit; readonly response: SchemaFit };
  readonly chance: Chance;
}

export function contractSource(
  api: ApiDescription,
  document: JsonObject,
  seed: number,
): ContractSource {
  return {
    api,
    document,
    fits: { request: schemaFit(document, "request"), response: schemaFit(document, "response") },
    chance: chanceOf(seed),
  };
}
