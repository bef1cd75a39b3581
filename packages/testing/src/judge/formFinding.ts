/** What a form is judged by, and how a fault of one of its parts is reported. */
import type { JsonObject } from "../document/json.ts";
import { propertyPointer } from "../document/pointer.ts";
import type { SchemaFit } from "../samples/schemaFit.ts";
import type { Finding } from "./Violation.ts";

/** A form as a document describes it. */
export interface FormRules {
  readonly root: JsonObject;
  readonly media: JsonObject;
  /** Of its schema. */
  readonly pointer: string;
  readonly fits: SchemaFit;
  /** What a message calls one of its pieces: `part`, or `field` where it is URL-encoded. */
  readonly noun: "part" | "field";
}

interface Fault {
  readonly name: string;
  readonly field: string;
  readonly text: string;
}

/** A finding about one part. */
export function finding({ root, pointer, noun }: FormRules, { name, field, text }: Fault): Finding {
  return {
    place: ["body", name],
    pointer: propertyPointer(root, pointer, field),
    message: `the ${noun} \`${name}\` ${text}`,
  };
}
