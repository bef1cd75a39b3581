/** Hostile text and damage in every place of a document. */
import type { Defect, Needs } from "../Defect.ts";
import { vitestCommand } from "../vitestCommand.ts";

export const command: readonly string[] = vitestCommand("generator/hostile/fuzz");

export const needs: Needs = "sources";

export const defects: readonly Defect[] = [
  {
    name: "a generator that refuses everything",
    file: "src/generate.ts",
    find: "ok: !differs && !diagnostics.some(isError),",
    replace: "ok: false,",
  },
  {
    name: "a refusal that does not say where",
    file: "buildModels.ts",
    find: "{ pointer, location: spec.locate(pointer) };",
    replace: "{ pointer, location: undefined };",
  },
  {
    name: "prose that ends its comment",
    file: "jsdoc.ts",
    find: "...lines(paragraph).map(harmless),",
    replace: "...lines(paragraph),",
  },
  {
    name: "text that ends its string",
    file: "literal.ts",
    find: "return JSON.stringify(value).replaceAll(",
    replace:
      "if (typeof value === \"string\") return '\"' + value + '\"';\n  return JSON.stringify(value).replaceAll(",
  },
  {
    name: "a property's name that is never quoted",
    file: "literal.ts",
    find: "return isPlainName(name) || ",
    replace: 'return name !== "" || ',
  },
];
