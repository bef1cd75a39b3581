// Generated from specs/shapes/openapi.yaml by `npm run generate -- shapes`. Change the document, not this file.

import type { Circle, Square, Tree } from "./models.ts";

export interface paths {
  readonly "/shapes": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations["readShapes"];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    readonly Tree: {
      readonly children: readonly components["schemas"]["Tree"][];
      readonly parent?: Tree | null;
    };
    readonly Shape: Circle | Square;
    readonly Circle: {
      readonly kind: "circle";
      readonly radius: number;
    };
    readonly Square: {
      readonly kind: "square";
      readonly side: number;
    };
    readonly Colour: "red" | "App\\Models\\Red" | "it's";
    readonly OpenColour: "red" | "blue" | (string & {});
    readonly Level: 1 | 2 | 3;
    readonly MaybeText: string | null;
    readonly Pair: readonly [string, number];
    readonly Bag: {
      readonly [key: string]: number;
    };
    readonly Anything: unknown;
    readonly Extensible: {
      readonly id: number;
      readonly "content-type"?: string;
    } & {
      readonly [key: string]: unknown;
    };
    readonly Named: Circle & {
      readonly name?: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly readShapes: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["Tree"];
        };
      };
    };
  };
}
