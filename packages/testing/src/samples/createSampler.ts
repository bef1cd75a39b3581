/** `sample` of a package's entry `./testing`: values of its types, made from the document's schemas. */
import type { OperationPlan } from "@lading/runtime";
import type { ApiDescription, ModelPlaces } from "../api/ApiDescription.ts";
import { readPointer, type JsonObject } from "../document/json.ts";
import { readDocument } from "../document/readDocument.ts";
import { chanceOf } from "./chance.ts";
import { fittingValue } from "./fittingValue.ts";
import { mergeOverrides } from "./mergeOverrides.ts";
import { sampleParams } from "./sampleParams.ts";
import { schemaFit, type Direction, type SchemaFit } from "./schemaFit.ts";
import { withFiles } from "./withFiles.ts";

/** Makes a value of the named type: the same for the same seed. */
export type Sampler<Models> = <Name extends keyof Models>(
  name: Name,
  options?: SamplerOptions<Models[Name]>,
) => Models[Name];

export interface SamplerOptions<Model> {
  /** Default: 1. */
  readonly seed?: number;
  /** Properties that are to have other values; objects are merged, all else is replaced. */
  readonly overrides?: Overrides<Model>;
  /** `false`: only what is required. Default: `true`. */
  readonly full?: boolean;
}

/** A type whose properties may be left out, at any depth; lists and files are given whole. */
export type Overrides<Model> = Model extends
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | readonly unknown[]
  | Blob
  | ((...parameters: never) => unknown)
  ? Model
  : { readonly [Name in keyof Model]?: Overrides<Model[Name]> | undefined };

/** What the sampler needs of a package. */
export type SampledApi = Pick<ApiDescription, "document" | "operations" | "int64">;

export function createSampler<Models>(api: SampledApi, places: ModelPlaces): Sampler<Models> {
  const sent = new Set(places.sent);
  const fits = new Map<Direction, SchemaFit>();
  return (name, { seed = 1, overrides, full = true } = {}) => {
    const what = String(name);
    const document = readDocument(api.document);
    const isParams = places.params[what] !== undefined;
    const direction = isParams || sent.has(what) ? "request" : "response";
    const fit = fits.get(direction) ?? schemaFit(document, direction);
    fits.set(direction, fit);
    const common = { document, chance: chanceOf(seed), isFull: full, fit, int64: api.int64 };
    const made = isParams
      ? sampleParams({ ...common, plan: planOf(api, places.params[what] ?? "") })
      : fittingValue(schemaOf(document, places, what), {
          ...common,
          root: document,
          direction,
          what,
        });
    return mergeOverrides(withFiles(made), overrides) as Models[typeof name];
  };
}

function planOf({ operations }: SampledApi, name: string): OperationPlan {
  const plan = operations[name]?.plan;
  if (plan === undefined) throw new Error(`The API has no operation ${name}.`);
  return plan;
}

function schemaOf(document: JsonObject, { schemas }: ModelPlaces, name: string): unknown {
  const pointer = schemas?.[name] ?? `/components/schemas/${name}`;
  const schema = readPointer(document, pointer);
  if (schema === undefined)
    throw new Error(`The document has no schema for ${name} at ${pointer}.`);
  return schema;
}
