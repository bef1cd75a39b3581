/** Shape → the text of a TypeScript type. */
import type { Property, Shape } from "../../2-model/model.ts";
import { isInherited } from "../../names/inheritedNames.ts";
import { commentText } from "./commentText.ts";
import { identifier } from "./identifier.ts";
import { jsdoc } from "./jsdoc.ts";
import { literal, propertyKey } from "./literal.ts";
import type { SourceFile } from "./SourceFile.ts";
import type { MemberText } from "./statement.ts";

type ObjectShape = Extract<Shape, { kind: "object" }>;

/** The type's text; the file imports what it names. */
export function typeText(shape: Shape, file: SourceFile): string {
  switch (shape.kind) {
    case "credential":
      return file.importType("@lading/runtime", "CredentialSource");
    case "file":
      return file.importType("@lading/runtime", "FileInput");
    case "blob":
      return "Blob";
    case "other":
      return "{} | null";
    case "literal":
      return literal(shape.value);
    case "openEnum":
      return [...shape.values.map(literal), `(${shape.base} & {})`].join(" | ");
    case "asyncIterable":
      return `AsyncIterable<${typeText(shape.items, file)}>`;
    case "itemStream":
    case "eventStream": {
      const name = shape.kind === "itemStream" ? "ItemStream" : "EventStream";
      return `${file.importType("@lading/runtime", name)}<${typeText(shape.items, file)}>`;
    }
    case "array":
      return `readonly ${grouped(shape.items, file)}[]`;
    case "tuple":
      return tupleText(shape, file);
    case "object":
      return objectText(shape, file);
    case "union":
      return shape.members.map((member) => operandText(member, file)).join(" | ");
    case "intersection":
      return shape.members.map((member) => operandText(member, file)).join(" & ");
    case "reference":
      return file.importModel(identifier(shape.name));
    default:
      return shape.kind;
  }
}

/** A part of a union or intersection: types that bind more weakly are in parentheses. */
function operandText(shape: Shape, file: SourceFile): string {
  const text = typeText(shape, file);
  return ["union", "intersection", "openEnum"].includes(shape.kind) ? `(${text})` : text;
}

function grouped(shape: Shape, file: SourceFile): string {
  const text = typeText(shape, file);
  return ["union", "intersection", "openEnum", "array", "tuple"].includes(shape.kind)
    ? `(${text})`
    : text;
}

function tupleText(shape: Extract<Shape, { kind: "tuple" }>, file: SourceFile): string {
  const items = shape.items.map((item) => typeText(item, file));
  const rest = shape.rest ? [`...${grouped(shape.rest, file)}[]`] : [];
  return `readonly [${[...items, ...rest].join(", ")}]`;
}

function objectText(shape: ObjectShape, file: SourceFile): string {
  const members = [...propertyTexts(shape, file), ...indexTexts(shape, file)].map(memberText);
  return members.length === 0 ? "Record<string, never>" : `{\n${members.join("\n")}\n}`;
}

/** The property signatures of an interface. */
export function memberTexts(shape: ObjectShape, file: SourceFile): readonly MemberText[] {
  return [...indexTexts(shape, file), ...propertyTexts(shape, file)];
}

function propertyTexts({ properties }: ObjectShape, file: SourceFile): readonly MemberText[] {
  return properties.map((property) => ({
    name: propertyKey(property.name),
    type: propertyText(property, file),
    isOptional: !property.required,
    docs: jsdoc(property.docs),
  }));
}

function propertyText(property: Property, file: SourceFile): string {
  const { name, shape } = property;
  return isWidened(property)
    ? `${operandText(shape, file)} | ${inheritedType(name)}`
    : typeText(shape, file);
}

/** May an object literal leave it out, and bring a function of that name all the same? */
function isWidened({ name, shape, required }: Property): boolean {
  return !required && shape.kind !== "unknown" && isInherited(name);
}

/** The type of what every object has under the name. */
export function inheritedType(name: string): string {
  return `Object[${literal(name)}]`;
}

/** An index signature covers every named property. */
function indexTexts(
  { additional, properties }: ObjectShape,
  file: SourceFile,
): readonly MemberText[] {
  if (additional === undefined) return [];
  const type = properties.some(isWidened) ? "unknown" : typeText(additional, file);
  return [{ name: "[key: string]", type }];
}

function memberText({ name, type, isOptional, docs }: MemberText): string {
  const comment = docs === undefined ? "" : `${commentText(docs)}\n`;
  return `${comment}readonly ${name}${isOptional === true ? "?" : ""}: ${type};`;
}
