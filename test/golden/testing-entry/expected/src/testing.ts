// Generated from specs/testing-entry/openapi.yaml by `npm run generate -- testing-entry`. Change the document, not this file.

import { type ApiDescription, type Sampler, createSampler } from "@lading/testing/api";
import { getPhotoExamples } from "./examples/getPhoto.ts";
import { savePetExamples } from "./examples/savePet.ts";
import type * as models from "./models.ts";
import { getPhotoPlan } from "./operations/getPhoto.ts";
import { savePetPlan } from "./operations/savePet.ts";
import { watchPetsPlan } from "./operations/watchPets.ts";
import { provider } from "./provider.ts";

export { sampleFile } from "@lading/testing/api";

/** What each method takes, and the bodies of its responses by status. */
export type Operations = {
  readonly savePet: {
    readonly params: models.SavePetParams;
    readonly responses: {
      readonly 200: models.Pet;
      readonly 204: undefined;
      readonly "4XX": models.Problem | string;
    };
  };
  readonly getPhoto: {
    readonly params: models.GetPhotoParams;
    readonly responses: {
      readonly 200: Blob;
    };
  };
  readonly watchPets: {
    readonly params: undefined;
    readonly responses: {
      readonly 200: readonly models.Pet[];
    };
  };
};

/** This API, for the mock and the contract tests of `@lading/testing`. */
export const api: ApiDescription<Operations> = {
  name: "testing-entry",
  document: new URL("../openapi.yaml", import.meta.url),
  provider,
  operations: {
    savePet: {
      plan: savePetPlan,
      requests: savePetExamples.requests,
      mediaTypes: { tabby: "application/json", "tabby multipart/form-data": "multipart/form-data" },
    },
    getPhoto: { plan: getPhotoPlan, requests: getPhotoExamples.requests },
    watchPets: { plan: watchPetsPlan },
  },
  int64: "bigint",
};

/** The document's examples, by operation: `requests` as the method takes them, `responses` by status. */
export const examples: {
  readonly savePet: typeof savePetExamples;
  readonly getPhoto: typeof getPhotoExamples;
} = {
  savePet: savePetExamples,
  getPhoto: getPhotoExamples,
};

/** The types that `sample` makes, by name. */
export interface Models {
  readonly SavePetParams: models.SavePetParams;
  readonly GetPhotoParams: models.GetPhotoParams;
  readonly Pet: models.Pet;
  readonly PetInput: models.PetInput;
  readonly Problem: models.Problem;
  readonly OddName: models.OddName;
}

/** A value of the named type, the same for the same seed: `sample("Name", { seed, overrides })`. */
export const sample: Sampler<Models> = createSampler<Models>(api, {
  params: { SavePetParams: "savePet", GetPhotoParams: "getPhoto" },
  sent: ["PetInput"],
  schemas: { PetInput: "/components/schemas/Pet", OddName: "/components/schemas/odd-name" },
});
