/** What TypeScript asks of types beyond what a document says. */
import { union } from "./union.ts";
import type { Api, Declaration, Operation, Property, Shape } from "../model.ts";

/** Which declarations values go out as: their optional properties may be given as `undefined`, which is not sent. */
export interface Sent {
  /** Names of declarations. */
  readonly names: ReadonlySet<string>;
  /** JSON pointers of schemas. */
  readonly pointers: ReadonlySet<string>;
}

/** The same declarations, as they can be printed. */
export function finishDeclarations(
  declarations: readonly Declaration[],
  { names, pointers }: Sent,
): readonly Declaration[] {
  return declarations.map((each) => {
    const isSent =
      names.has(each.name) || each.isInput === true || pointers.has(each.pointer ?? "");
    return { ...each, shape: finishShape(each.shape, isSent) };
  });
}

/** What operations bring, as it can be printed. */
export function finishOperation(operation: Operation): Operation {
  return {
    ...operation,
    data: finishShape(operation.data, false),
    ...(operation.listItem && { listItem: finishShape(operation.listItem, false) }),
    responses: operation.responses.map((response) => ({
      ...response,
      ...(response.shape && { shape: finishShape(response.shape, false) }),
    })),
  };
}

/** The client's options may be given as `undefined` too: that is as good as left out. */
export function finishClient(client: Api["client"]): Api["client"] {
  const { loose, groups } = client;
  return {
    ...client,
    loose: { ...loose, properties: loose.properties.map((each) => finishProperty(each, true)) },
    groups: groups.map((group) => ({
      ...group,
      shape: {
        ...group.shape,
        properties: group.shape.properties.map((each) => finishProperty(each, true)),
      },
    })),
  };
}

/** The shape with index signatures that cover every named property, and with the replacement of one that is left out. */
export function finishShape(shape: Shape, isSent: boolean): Shape {
  const finish = (each: Shape): Shape => finishShape(each, isSent);
  switch (shape.kind) {
    case "object":
      return finishObject(shape, isSent);
    case "union":
    case "intersection":
      return { ...shape, members: shape.members.map(finish) };
    case "array":
    case "asyncIterable":
    case "itemStream":
    case "eventStream":
      return { ...shape, items: finish(shape.items) };
    case "tuple":
      return {
        ...shape,
        items: shape.items.map(finish),
        ...(shape.rest && { rest: finish(shape.rest) }),
      };
    default:
      return shape;
  }
}

function finishObject(
  { properties, additional, ...rest }: Extract<Shape, { kind: "object" }>,
  isSent: boolean,
): Shape {
  const finished = properties.map((property) => finishProperty(property, isSent));
  if (additional === undefined) return { ...rest, properties: finished };
  const whole = union([
    finishShape(additional, isSent),
    ...finished.map(({ shape }) => shape),
    ...(finished.every(({ required }) => required) ? [] : [nothing]),
  ]);
  const isReadable = whole.kind !== "union" || whole.members.length <= mostOthers;
  const index: Shape = isReadable ? whole : { kind: "unknown" };
  return { ...rest, properties: finished, additional: index };
}

/** An index signature of more types than these does not help its reader. */
const mostOthers = 6;

const nothing: Shape = { kind: "undefined" };

function finishProperty(property: Property, isSent: boolean): Property {
  const shape = finishShape(property.shape, isSent);
  const isLoose = isSent && !property.required;
  return { ...property, shape: isLoose ? union([shape, nothing]) : shape };
}
