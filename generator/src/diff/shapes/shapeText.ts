/** A type as a sentence names it: short, since a reader looks at the declaration for the rest. */
import type { Shape } from "../../2-model/model.ts";

const mostProperties = 3;
const mostAlternatives = 6;

export function shapeText(shape: Shape): string {
  switch (shape.kind) {
    case "literal":
      return JSON.stringify(shape.value);
    case "reference":
      return shape.name;
    case "credential":
      return "CredentialSource";
    case "file":
      return "FileInput";
    case "blob":
      return "Blob";
    case "other":
      return "anything else";
    case "openEnum":
      return alternativesText([...shape.values.map((value) => JSON.stringify(value)), shape.base]);
    case "array":
      return /\W/.test(shapeText(shape.items))
        ? `(${shapeText(shape.items)})[]`
        : `${shapeText(shape.items)}[]`;
    case "tuple":
      return `[${shape.items.map(shapeText).join(", ")}${shape.rest ? ", …" : ""}]`;
    case "asyncIterable":
    case "itemStream":
    case "eventStream":
      return `a stream of ${shapeText(shape.items)}`;
    case "union":
      return alternativesText(shape.members.map(shapeText));
    case "intersection":
      return shape.members.map(shapeText).join(" & ");
    case "object":
      return objectText(shape);
    default:
      return shape.kind;
  }
}

export function alternativesText(texts: readonly string[]): string {
  const shown = texts.slice(0, mostAlternatives);
  return [...shown, ...(texts.length > shown.length ? ["…"] : [])].join(" | ");
}

function objectText({ properties, additional }: Extract<Shape, { kind: "object" }>): string {
  const names = properties.map(({ name }) => name);
  if (names.length === 0) return additional ? "an object of any keys" : "an empty object";
  const rest = names.length > mostProperties || additional ? ", …" : "";
  return `{ ${names.slice(0, mostProperties).join(", ")}${rest} }`;
}
