import type { ClientOption, Property } from "../model.ts";

/** An option as a property of the constructor's parameter. */
export function buildOptionProperty(option: ClientOption, required: boolean): Property {
  const { name, shape, docs, env } = option;
  const constraints = [
    ...(shape.kind === "credential" ? ["a string, or a function that returns one"] : []),
    ...(docs.constraints ?? []),
    `environment variable \`${env}\``,
  ];
  return { name, shape, required, readonly: true, docs: { ...docs, constraints } };
}
