/** Values of the model's types: the same for the older and the newer package. */
import type { Shape } from "./shapeType.ts";

type Types = ReadonlyMap<string, Shape>;

export interface Sampling {
  readonly types: Types;
  /** With the properties that may be left out. */
  readonly isFull: boolean;
  /** What is sent has files; what is received is JSON. */
  readonly isSent: boolean;
}

const deepest = 6;

export function sampleValue(shape: Shape, sampling: Sampling, level = 0): unknown {
  const inside = (part: Shape): unknown => sampleValue(part, sampling, level + 1);
  switch (shape.kind) {
    case "number":
      return 7;
    case "bigint":
      return 7n;
    case "boolean":
      return true;
    case "null":
      return null;
    case "undefined":
    case "void":
      return undefined;
    case "literal":
      return shape.value;
    case "openEnum":
      return shape.values[0] ?? "text";
    case "file":
      return new File(["bytes"], "cat.jpg", { type: "image/jpeg" });
    case "array":
      return level > deepest ? [] : [inside(shape.items), inside(shape.items)];
    case "asyncIterable":
    case "itemStream":
    case "eventStream":
      return [inside(shape.items)];
    case "tuple":
      return shape.items.map(inside);
    case "union":
      return inside(
        shape.members.find(({ kind }) => kind !== "null" && kind !== "undefined") ?? {
          kind: "null",
        },
      );
    case "intersection":
      return Object.assign({}, ...shape.members.map(inside)) as unknown;
    case "reference":
      return inside(sampling.types.get(shape.name) ?? { kind: "unknown" });
    case "object":
      return sampleObject(shape, sampling, level);
    default:
      // What is escaped in one place and not in another.
      return "te/xt é";
  }
}

function sampleObject(
  { properties, additional }: Extract<Shape, { kind: "object" }>,
  sampling: Sampling,
  level: number,
): unknown {
  const isFull = sampling.isFull && level < deepest;
  const entries = properties
    .filter(({ required }) => required || isFull)
    .map(({ name, shape }) => [name, sampleValue(shape, sampling, level + 1)] as const);
  const other =
    isFull && additional && level > 0
      ? [["another", sampleValue(additional, sampling, level + 1)] as const]
      : [];
  return level > 2 * deepest ? {} : Object.fromEntries([...entries, ...other]);
}
