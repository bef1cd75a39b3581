/** `src/models.ts`: parameters, responses and schemas by name, and the values of enumerations. */
import type {
  ResponseModel,
  Api,
  Declaration,
  EnumValue,
  Operation,
  Property,
  Shape,
} from "../2-model/model.ts";
import { identifier } from "./print/identifier.ts";
import { jsdoc } from "./print/jsdoc.ts";
import { literal } from "./print/literal.ts";
import { SourceFile } from "./print/SourceFile.ts";
import { memberTexts, typeText } from "./print/typeText.ts";

type ObjectShape = Extract<Shape, { kind: "object" }>;

/** Declarations that are plain objects: only those can be extended. */
type Interfaces = ReadonlyMap<string, ObjectShape>;

export function emitModels(api: Api): SourceFile {
  const file = new SourceFile(api, "src/models.ts");
  const interfaces = new Map(
    api.declarations.flatMap(({ name, shape }) =>
      shape.kind === "object" ? [[name, shape] as const] : [],
    ),
  );
  for (const declaration of api.declarations) emitDeclaration(file, declaration, interfaces);
  for (const operation of api.operations) emitResult(file, operation);
  return file;
}

function emitDeclaration(file: SourceFile, declaration: Declaration, interfaces: Interfaces): void {
  const { name, shape } = declaration;
  const docs = jsdoc(declaration.docs);
  if (declaration.values !== undefined)
    return emitEnumeration(file, { name, shape, values: declaration.values, docs });
  const base = extension(shape, interfaces);
  if (base === undefined) {
    file.add({ kind: "type", name: identifier(name), type: typeText(shape, file), docs });
    return;
  }
  file.add({
    kind: "interface",
    name: identifier(name),
    parents: base.parents.map((parent) => identifier(parent)),
    members: memberTexts(base.own, file),
    docs,
  });
}

interface Enumeration {
  readonly name: string;
  readonly shape: Shape;
  readonly values: readonly EnumValue[];
  readonly docs: string | undefined;
}

/**
 * A list of the values, and a type of the same name. A list, not an object: it holds what the document lists, in its order,
 * `null` and numbers too, and feeds a form or a validator as it is; keys would have to be invented.
 */
function emitEnumeration(file: SourceFile, { name, shape, values, docs }: Enumeration): void {
  const value = `[${values.map(literal).join(", ")}] as const`;
  file.add({ kind: "constant", name: identifier(name), value, docs });
  const rest = shape.kind === "openEnum" ? ` | (${shape.base} & {})` : "";
  file.add({
    kind: "type",
    name: identifier(name),
    type: `(typeof ${identifier(name)})[number]${rest}`,
  });
}

interface Extension {
  readonly parents: readonly string[];
  readonly own: ObjectShape;
}

/** An object is an interface; so is an object combined with named ones. Everything else is a type alias. */
function extension(shape: Shape, interfaces: Interfaces): Extension | undefined {
  if (shape.kind === "object") {
    const isEmpty = shape.properties.length === 0;
    return isEmpty ? undefined : { parents: [], own: shape };
  }
  if (shape.kind !== "intersection") return undefined;
  const objects = shape.members.filter((member) => member.kind === "object");
  const parents = shape.members.flatMap((member) =>
    member.kind === "reference" && interfaces.has(member.name) ? [member.name] : [],
  );
  const [own] = objects;
  // An interface cannot change the type of an inherited property; an intersection can.
  if (
    own === undefined ||
    objects.length !== 1 ||
    objects.length + parents.length !== shape.members.length
  ) {
    return undefined;
  }
  const [parent] = parents.map((name) => interfaces.get(name));
  if (parent === undefined || parents.length !== 1 || own.additional !== undefined)
    return undefined;
  const inherited = new Map(parent.properties.map((property) => [property.name, property]));
  const agrees = own.properties.every((property) => {
    const known = inherited.get(property.name);
    // It may only make an inherited property required.
    return known === undefined || (property.required && isSameType(known, property));
  });
  return agrees && parent.additional === undefined ? { parents, own } : undefined;
}

function isSameType(one: Property, other: Property): boolean {
  const [first, second] = [one, other].map(({ shape }) => JSON.stringify(withoutUndefined(shape)));
  return first === second;
}

function withoutUndefined(shape: Shape): readonly Shape[] {
  const members = shape.kind === "union" ? shape.members : [shape];
  return members.filter(({ kind }) => kind !== "undefined");
}

/** `UploadFileResult`: one variant for each documented response, and one for all others. */
function emitResult(file: SourceFile, operation: Operation): void {
  const { responses } = operation;
  const members = responses.map((response) => responseText(response, responses, file));
  const described = [...members, undocumentedText(responses, file)];
  file.add({
    kind: "type",
    name: identifier(operation.resultName),
    type: described.map((member) => `| ${member}`).join("\n"),
    docs: `Every response of \`${operation.name}\`, narrowed by \`ok\` and \`status\`.`,
  });
}

/** All other statuses, and responses that cannot be read. */
function undocumentedText(responses: readonly ResponseModel[], file: SourceFile): string {
  const hasDefault = responses.some(({ status }) => status === "default");
  const named = hasDefault ? responses.filter(({ ok }) => ok) : responses;
  const documented = named.map((response) => statusText(response, [], file));
  if (hasDefault) documented.push(file.importType("@lading/runtime", "ErrorStatus"));
  const distinct = [...new Set(documented)];
  return `${file.importType("@lading/runtime", "Undocumented")}<${distinct.join(" | ") || "never"}>`;
}

function responseText(
  response: ResponseModel,
  all: readonly ResponseModel[],
  file: SourceFile,
): string {
  // An error without a body is the error that the awaited call rejects with.
  const nothing = (): string =>
    response.ok ? "undefined" : file.importType("@lading/runtime", "ApiError");
  const body = response.shape ? typeText(response.shape, file) : nothing();
  const kind = file.importType("@lading/runtime", response.ok ? "Success" : "Failure");
  return `${kind}<${statusText(response, all, file)}, ${body}>`;
}

/** A status as a type: a range or `default` is any status that the more exact ones leave. */
function statusText(
  { status, ok }: ResponseModel,
  all: readonly ResponseModel[],
  file: SourceFile,
): string {
  if (/^\d+$/.test(status)) return status;
  const range = (first: string): string =>
    `${file.importType("@lading/runtime", "StatusRange")}<${first}>`;
  const isDefault = status === "default";
  if (isDefault && ok) return range("2");
  const whole = isDefault
    ? file.importType("@lading/runtime", "ErrorStatus")
    : range(status.charAt(0));
  const isMoreExact = (other: ResponseModel): boolean =>
    other.status !== status && (isDefault ? !other.ok : other.status.startsWith(status.charAt(0)));
  const moreExact = all.filter(isMoreExact).map((other) => statusText(other, [], file));
  return moreExact.length === 0 ? whole : `Exclude<${whole}, ${moreExact.join(" | ")}>`;
}
