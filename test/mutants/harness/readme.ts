/** What the READMEs say, compiled and run. */
import type { Defect, Needs } from "../Defect.ts";
import { vitestCommand } from "../vitestCommand.ts";

export const command: readonly string[] = vitestCommand("repository/readme.test.ts");

export const needs: Needs = "build";

export const defects: readonly Defect[] = [
  {
    name: "a name that the first call imports is not exported",
    file: "describeFirstCall.ts",
    find: '[className, ...(needsFile ? ["fileFromPath"] : [])]',
    replace: '[className, ...(needsFile ? ["fileFromDisk"] : [])]',
  },
  {
    name: "files are not read from disk",
    file: "exampleText.ts",
    find: "`await fileFromPath(${literal(name)})`",
    replace: "literal(name)",
  },
  {
    name: "the first call is misspelt",
    file: "describeFirstCall.ts",
    find: "await ${variable}.${operation}(${given});`",
    replace: "await ${variable}.${operation}_(${given});`",
  },
  {
    name: "an option that does not exist is shown",
    file: "describeFailures.ts",
    find: '"maxRetries: 4,"',
    replace: '"retries: 4,"',
  },
  {
    name: "the entry of the schemas is misspelt",
    file: "describeValidation.ts",
    find: 'from "${api.packageName}/schemas";',
    replace: 'from "${api.packageName}/schema";',
  },
  {
    name: "the runtime refuses paths",
    file: "fileFromPathNode.ts",
    find: "if (!found.isFile())",
    replace: "if (found.isFile())",
  },
];
