/** What the generator prints, byte for byte. */
import type { Defect, Needs } from "../Defect.ts";
import { vitestCommand } from "../vitestCommand.ts";

export const command: readonly string[] = vitestCommand("generator/golden.test.ts");

export const needs: Needs = "sources";

export const defects: readonly Defect[] = [
  {
    name: "optional properties are required",
    file: "typeText.ts",
    find: "isOptional: !property.required,",
    replace: "isOptional: false,",
  },
  {
    name: "arrays are not readonly",
    file: "typeText.ts",
    find: "return `readonly ${grouped(shape.items, file)}[]`;",
    replace: "return `${grouped(shape.items, file)}[]`;",
  },
  {
    name: "limits are left out of the comments",
    file: "buildDocs.ts",
    find: "...(constraints.length > 0 && { constraints }),",
    replace: "",
  },
  {
    name: "open enumerations are closed",
    file: "typeText.ts",
    find: "`(${shape.base} & {})`",
    replace: '"never"',
  },
  {
    name: "operations are not documented",
    file: "emitOperations.ts",
    find: "return jsdoc(isDescribed ? docs : request, exampleText(api, operation, called));",
    replace: "return jsdoc({}, exampleText(api, operation, called));",
  },
  {
    name: "the command is not packed",
    file: "emitProjectFiles.ts",
    find: '...(api.command ? ["bin"] : []),',
    replace: "",
  },
];
