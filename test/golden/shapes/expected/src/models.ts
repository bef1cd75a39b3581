// Generated from specs/shapes/openapi.yaml by `npm run generate -- shapes`. Change the document, not this file.

import type { Success, Undocumented } from "@lading/runtime";

export interface Tree {
  readonly children: readonly Tree[];
  readonly parent?: Tree | null;
}

export type Shape = Circle | Square;

export interface Circle {
  readonly kind: "circle";
  readonly radius: number;
}

export interface Square {
  readonly kind: "square";
  readonly side: number;
}

export const Colour = ["red", "App\\Models\\Red", "it's"] as const;

export type Colour = (typeof Colour)[number];

export const OpenColour = ["red", "blue"] as const;

export type OpenColour = (typeof OpenColour)[number] | (string & {});

export const Level = [1, 2, 3] as const;

export type Level = (typeof Level)[number];

export type MaybeText = string | null;

export type Pair = readonly [string, number];

export type Bag = {
  readonly [key: string]: number;
};

export type Anything = unknown;

export interface Extensible {
  readonly [key: string]: unknown;
  readonly id: number;
  readonly "content-type"?: string;
}

/** A circle with a name. */
export interface Named extends Circle {
  readonly name?: string;
}

/** Every response of `readShapes`, narrowed by `ok` and `status`. */
export type ReadShapesResult = Success<200, Tree> | Undocumented<200>;
