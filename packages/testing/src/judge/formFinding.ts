/** What a form is judged by, and how a fault of one of its parts is reported. A query is a form of parameters. */
import type { JsonObject } from "../document/json.ts";
import type { SchemaFit } from "../samples/schemaFit.ts";
import type { JudgedPlace } from "./sentParameters.ts";
import type { Finding } from "./Violation.ts";

/** A form as a document describes it. */
export interface FormRules {
  readonly root: JsonObject;
  readonly media: JsonObject;
  /** Of its schema. */
  readonly pointer: string;
  /** Where one of its properties is described. */
  readonly pointerTo: (field: string) => string;
  readonly fits: SchemaFit;
  /** What a message calls one of its pieces: `part`, or `field` where a body is URL-encoded. */
  readonly noun: "part" | "field" | `${JudgedPlace} parameter`;
}

interface Fault {
  readonly name: string;
  readonly field: string;
  readonly text: string;
  readonly kind: Finding["kind"];
}

/** A finding about one part. */
export function finding(
  { pointerTo, noun }: FormRules,
  { name, field, text, kind }: Fault,
): Finding {
  return {
    kind,
    place: [/^(\w+) parameter$/.exec(noun)?.[1] ?? "body", name],
    pointer: pointerTo(field),
    message: `the ${noun} \`${name}\` ${text}`,
  };
}
