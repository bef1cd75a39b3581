/** What a strict consumer's compiler sees of the packages. */
import type { Defect, Needs } from "../Defect.ts";
import { vitestCommand } from "../vitestCommand.ts";

export const command: readonly string[] = vitestCommand("types/types.test.ts");

export const needs: Needs = "declarations";

export const defects: readonly Defect[] = [
  {
    name: "optional properties are required",
    file: "typeText.ts",
    find: "isOptional: !property.required,",
    replace: "isOptional: false,",
  },
  {
    name: "required properties are optional",
    file: "typeText.ts",
    find: "isOptional: !property.required,",
    replace: "isOptional: true,",
  },
  {
    name: "open enumerations are closed",
    file: "typeText.ts",
    find: "`(${shape.base} & {})`",
    replace: '"never"',
  },
  {
    name: "credentials that go together may be given by halves",
    file: "emitOptions.ts",
    find: '[identifier(loose.name), ...chosen].join(" & ")',
    replace: 'identifier(chosen.length < 0 ? "" : loose.name)',
  },
  {
    name: "arrays can be written to",
    file: "typeText.ts",
    find: "return `readonly ${grouped(shape.items, file)}[]`;",
    replace: "return `${grouped(shape.items, file)}[]`;",
  },
  {
    name: "error codes are any text",
    file: "emitErrors.ts",
    find: "type: `${base}<${code}>`",
    replace: "type: `${base}<${code && 'string'}>`",
  },
];
