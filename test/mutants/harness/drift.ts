/** What traffic that is spoilt on purpose has to show: a deviation that is missed, and one where there is none. */
import type { Defect, Needs } from "../Defect.ts";
import { vitestCommand } from "../vitestCommand.ts";

export const command: readonly string[] = vitestCommand("testing/drift/");

export const needs: Needs = "sources";

export const defects: readonly Defect[] = [
  {
    name: "properties that are not described are passed over",
    file: "judgeProperties.ts",
    find: "if (isOpen || pointers.length > 0 || owner === undefined) continue;",
    replace: "if (isOpen || pointers.length > 0 || owner !== undefined) continue;",
  },
  {
    name: "what was taken out is judged",
    file: "isRedacted.ts",
    find: 'return text.includes("***") || marks.test(text);',
    replace: "return marks.test(text);",
  },
  {
    name: "what the API refused is judged",
    file: "holdEntry.ts",
    find: "if (status >= 400)",
    replace: "if (status >= 600)",
  },
  {
    name: "of a union the first branch is taken, not the one that fits",
    file: "schemaNodes.ts",
    find: ".toSorted((one, other) => one.score - other.score)",
    replace: ".slice(0, 1)",
  },
  {
    name: "parts with JSON are not looked into",
    file: "judgeSentBody.ts",
    find: "if (!isObject(value)) return [];",
    replace: "if (isObject(value)) return [];",
  },
  {
    name: "a proposal requires the parameters that it adds",
    file: "actionsFor.ts",
    find: "    name,\n    in: kind",
    replace: "    name,\n    required: true,\n    in: kind",
  },
];
