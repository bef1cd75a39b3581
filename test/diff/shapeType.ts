/** A shape of the model as TypeScript that names the package's types, written for this proof alone. */
import type { Api } from "lading";

export type Shape = Api["declarations"][number]["shape"];
export type ObjectShape = Extract<Shape, { kind: "object" }>;

/** @param isRead Then it is all the same whether a property is missing or `undefined`. */
export function shapeType(shape: Shape, isRead = false): string {
  const partType = (part: Shape): string => shapeType(part, isRead);
  switch (shape.kind) {
    case "credential":
      return "string";
    case "file":
    case "blob":
      return "Blob";
    case "other":
      return "{} | null";
    case "literal":
      return JSON.stringify(shape.value);
    case "openEnum":
      return `(${shape.values.map((value) => JSON.stringify(value)).join(" | ")} | (${shape.base} & {}))`;
    case "asyncIterable":
      return `AsyncIterable<${partType(shape.items)}>`;
    case "itemStream":
    case "eventStream":
      return `AsyncIterable<${partType(shape.items)}>`;
    case "array":
      return `readonly (${partType(shape.items)})[]`;
    case "tuple": {
      const items = shape.items.map(partType);
      const rest = shape.rest ? [`...(${partType(shape.rest)})[]`] : [];
      return `readonly [${[...items, ...rest].join(", ")}]`;
    }
    case "object":
      return objectType(shape, isRead);
    case "union":
      return `(${shape.members.map(partType).join(" | ")})`;
    case "intersection":
      return `(${shape.members.map(partType).join(" & ")})`;
    case "reference":
      return `api.${shape.name}`;
    default:
      return shape.kind;
  }
}

function objectType({ properties, additional }: ObjectShape, isRead: boolean): string {
  const members = properties.map(
    ({ name, shape, required }) =>
      `readonly ${JSON.stringify(name)}${required ? "" : "?"}: ${shapeType(shape, isRead)}${required || !isRead ? "" : " | undefined"};`,
  );
  if (members.length === 0 && !additional) return "Record<string, never>";
  // Every named property fits an index signature of anything.
  const rest = additional
    ? [`readonly [key: string]: ${properties.length > 0 ? "any" : shapeType(additional, isRead)};`]
    : [];
  return `{ ${[...members, ...rest].join(" ")} }`;
}
