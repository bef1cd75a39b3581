import type { ClientOption, Property } from "../model.ts";

/** An option as a member of what the constructor takes. */
export function optionProperty(option: ClientOption, required: boolean): Property {
  const { name, shape, docs, env } = option;
  const constraints = [
    ...(shape.kind === "credential" ? ["a string, or a function that returns one"] : []),
    ...(docs.constraints ?? []),
    `environment variable \`${env}\``,
  ];
  return { name, shape, required, readonly: true, docs: { ...docs, constraints } };
}
