/** What `lading diff` says of a change, against what the caller of a package notices. */
import type { Defect, Needs } from "../Defect.ts";

/** Kinds of mutations that the defects below leave unseen. */
export const command: readonly string[] = [
  "npm",
  "run",
  "diff:proof",
  "--",
  "--kind",
  "properties: entry removed|required: item removed|Parameter.explode|enum: item removed",
  "--count",
  "60",
];

/** It generates packages of its own. */
export const needs: Needs = "sources";

export const defects: readonly Defect[] = [
  {
    name: "a property that results lose is not noticed",
    file: "compareObjects.ts",
    find: 'if (pair.direction === "received") return [whole("output-removed", path, shape)];',
    replace: 'if (pair.direction === "received") return [];',
  },
  {
    name: "a property that params lose is not noticed",
    file: "compareObjects.ts",
    find: 'if (additional === undefined) return [whole("input-removed", path, shape)];',
    replace: "if (additional === undefined) return [];",
  },
  {
    name: "a value that params lose is called one more",
    file: "compareUnions.ts",
    find: 'lost.every(isLiteral) ? "input-value-removed"',
    replace: 'lost.every(isLiteral) ? "input-value-added"',
  },
  {
    name: "a property that may be missing is called one that is always there",
    file: "compareObjects.ts",
    find: ': "output-optional";',
    replace: ': "output-required";',
  },
  {
    name: "another spelling of a parameter is none",
    file: "compareParameters.ts",
    find: 'explode: "wire",',
    replace: 'explode: "own",',
  },
];
