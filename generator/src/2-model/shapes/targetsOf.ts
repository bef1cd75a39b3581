/** Looks up the shape of a declaration, for combining types. */
import { buildDocs } from "../docs/buildDocs.ts";
import { intersection } from "./intersection.ts";
import type { Context } from "../context.ts";
import type { Node } from "../document/document.ts";
import type { Resolve, Target } from "./mergeObjects.ts";
import type { Property, Shape } from "../model.ts";
import { viewObject, type ObjectProperty } from "../document/viewObject.ts";
import { isAbsent, type Direction } from "../../openapi/direction.ts";

/** Looks up component schemas in one direction. */
export function targetsOf(context: Context, direction: Direction): Resolve {
  return (name) => {
    const pointer = context.pointers.get(name);
    const node = pointer && context.document.named({ value: { $ref: pointer }, pointer });
    return node ? target(context, node, direction) : undefined;
  };
}

function target(context: Context, node: Node, direction: Direction): Target {
  const present = viewObject(context, node)?.properties.filter(
    ({ schema }) => !isAbsent(context.document, schema.value, direction),
  );
  return {
    ...(present && {
      properties: new Map(
        present.map((member) => [
          member.name,
          { required: member.required, describe: () => describe(context, member, direction) },
        ]),
      ),
    }),
    shape: () =>
      guarded(context, `shape ${direction} ${node.pointer}`, () =>
        context.shapeOf(node, direction),
      ),
  };
}

function describe(
  context: Context,
  { name, schema, also }: ObjectProperty,
  direction: Direction,
): Property | undefined {
  const shape = guarded(context, `property ${direction} ${schema.pointer}`, () =>
    intersection(
      [schema, ...also].map((each) => context.shapeOf(each, direction)),
      targetsOf(context, direction),
    ),
  );
  return shape && { name, shape, required: false, readonly: false, docs: buildDocs(schema) };
}

/** A type that is made of itself has an end. */
function guarded(context: Context, key: string, build: () => Shape): Shape | undefined {
  if (context.open.has(key)) return undefined;
  context.open.add(key);
  const shape = build();
  context.open.delete(key);
  return shape;
}
