// Generated from specs/testing-entry/openapi.yaml by `npm run generate -- testing-entry`. Change the document, not this file.

import { sampleFile } from "@lading/testing/api";
import type * as models from "../models.ts";

/** Examples of `savePet`, as the document has them. */
export const savePetExamples: {
  readonly requests: {
    readonly tabby: Partial<models.SavePetParams>;
    readonly "tabby multipart/form-data": Partial<models.SavePetParams>;
  };
  readonly responses: {
    readonly 200: {
      readonly kept: models.Pet;
      readonly withMore: unknown;
    };
    readonly "4XX": {
      readonly default: models.Problem | string;
      readonly "default text/plain": models.Problem | string;
    };
  };
} = {
  requests: {
    tabby: { name: "Tabby", born: 1234n },
    "tabby multipart/form-data": { photo: sampleFile("tabby.png"), name: "Tabby" },
  },
  responses: {
    200: {
      kept: { name: "Tabby", born: 1234n, secret: null },
      withMore: { name: "Tabby", colour: "grey" },
    },
    "4XX": {
      default: { code: 7 },
      "default text/plain": "no",
    },
  },
};
