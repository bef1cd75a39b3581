/** What Redocly finds about the structure, in our words: what is wrong, and what to write instead. */
import type { Details, DiagnosticCode } from "../../diagnostics/catalogue.ts";
import { splitPointer } from "../../openapi/pointer.ts";
import { roleAt } from "../../openapi/walk.ts";
import { classifyProblem, expectation } from "./classifyProblem.ts";

/** A problem as Redocly reports it. */
export interface FoundProblem {
  readonly message: string;
  /** RFC 6901. */
  readonly pointer: string;
  /** A field of a similar name. */
  readonly similar?: string | undefined;
  /** The document is of OpenAPI 3.0. */
  readonly isOfVersion30: boolean;
}

interface Description {
  readonly code: DiagnosticCode;
  readonly details: Details;
}

/** Left out where there is nothing to say. */
export function describeProblem(problem: FoundProblem): Description | undefined {
  const { message, pointer, similar } = problem;
  const isUnknown = message.endsWith(notExpected);
  if (pointer.endsWith("/nullable") && isUnknown) return { code: "nullable-outdated", details: {} };
  const problemClass = classifyProblem({ message, pointer });
  if (problemClass === "none") return undefined;
  const known = describeLimit(problem) ?? describeLater(problem);
  if (known !== undefined) return known;
  const hint = similar === undefined ? "" : ` Did you mean \`${similar}\`?`;
  const warning = isUnknown ? "structure-unexpected" : "structure-odd";
  const { text, fix } = describeType(problem) ?? { text: message.replace(/\.?$/, ".") };
  return {
    code: problemClass === "error" ? "structure-invalid" : warning,
    details: {
      message: `${text}${hint}`,
      ...(problemClass === "warning" && fix !== undefined && { fix }),
    },
  };
}

/** The end of Redocly's message about an unknown field. */
const notExpected = "is not expected here.";

/** OpenAPI 3.0 and later versions write exclusive limits differently. Each form is read, whatever the version. */
function describeLimit({ message, pointer }: FoundProblem): Description | undefined {
  const key = splitPointer(pointer).at(-1) ?? "";
  const limit = { exclusiveMinimum: "minimum", exclusiveMaximum: "maximum" }[key];
  const { wanted, got } = expectation(message) ?? {};
  if (limit === undefined || wanted === undefined) return undefined;
  if (wanted === "boolean" && (got === "integer" || got === "number"))
    return ofOtherVersion({
      message: `\`${key}\` is a number, as in OpenAPI 3.1 and later, but this document is of version 3.0. The generator reads it as such.`,
      fix: `Write \`${limit}\` with the number and \`${key}: true\`, or begin the document with openapi: 3.1.0.`,
    });
  if (got !== "boolean") return undefined;
  return ofOtherVersion({
    message: `\`${key}\` is true or false, as in OpenAPI 3.0, but this document is of a later version. The generator reads it as such.`,
    fix: `Write \`${key}\` with the number, and leave out \`${limit}\`.`,
  });
}

/** Fields that came with OpenAPI 3.1, by the object that has them. Those of schemas that are read in any version are no problem. */
const laterFields: Readonly<Record<string, string>> = {
  Root: "webhooks jsonSchemaDialect",
  Info: "summary",
  License: "identifier",
  Components: "pathItems",
  Schema:
    "$anchor $comment $dynamicAnchor $dynamicRef $id $schema $vocabulary dependentRequired examples unevaluatedItems unevaluatedProperties",
};

function describeLater({ message, pointer, isOfVersion30 }: FoundProblem): Description | undefined {
  const keys = splitPointer(pointer);
  const key = keys.at(-1) ?? "";
  const fields = laterFields[roleAt(keys.slice(0, -1))?.kind ?? ""]?.split(" ") ?? [];
  if (!isOfVersion30 || !message.endsWith(notExpected) || !fields.includes(key)) return undefined;
  return ofOtherVersion({
    message: `\`${key}\` came with OpenAPI 3.1, but this document is of version 3.0, whose tools do not know it.`,
    fix: "Begin the document with openapi: 3.1.0, or remove it.",
  });
}

function ofOtherVersion(details: Details): Description {
  return { code: "keyword-of-other-version", details };
}

/** Redocly's words: "Expected type `Responses` (object) but got `array`". */
function describeType({
  message,
  pointer,
}: FoundProblem): { readonly text: string; readonly fix: string } | undefined {
  const { wanted, form, got } = expectation(message) ?? {};
  if (wanted === undefined || got === undefined) return undefined;
  const name = form === undefined ? "" : ` (${wanted})`;
  const kind = nouns[form ?? wanted] ?? wanted;
  const found =
    got === "null" || got === "undefined"
      ? "has no value"
      : `is ${got === "boolean" ? "a boolean" : (nouns[got] ?? got)}`;
  return {
    text: `${subjectOf(pointer)} must be ${kind}${name}, but it ${found}.`,
    fix: `Write ${kind}, or remove it.`,
  };
}

const nouns: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  integer: "an integer",
  number: "a number",
  object: "an object",
  string: "a string",
};

function subjectOf(pointer: string): string {
  const [last, before] = splitPointer(pointer).toReversed();
  if (last === undefined) return "The document";
  return /^\d+$/.test(last) && before !== undefined ? `An item of \`${before}\`` : `\`${last}\``;
}
