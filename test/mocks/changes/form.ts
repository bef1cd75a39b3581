/** The form that a request has as its body. */
import { dereference, members, type Chance, type JsonObject } from "@lading/testing/internal";
import { withHeader, type RawRequest } from "../RawRequest.ts";
import type { Change, Changed, Subject } from "./Change.ts";
import { isPlain } from "./wrongValues.ts";

/** One part, or one field of a URL-encoded form, which has no header lines. */
export interface Field {
  readonly name: string;
  readonly lines: readonly string[];
  readonly content: Buffer;
}

export interface Form {
  readonly kind: "multipart" | "urlencoded";
  readonly fields: readonly Field[];
}

export function formOf({ body, exchange, request }: Subject): Form | undefined {
  if (body?.mediaType.startsWith("multipart/form-data") && exchange.parts !== undefined) {
    const fields = exchange.parts.map(({ name, headers, content }) => ({
      name,
      lines: headers,
      content,
    }));
    return { kind: "multipart", fields };
  }
  if (body?.mediaType !== "application/x-www-form-urlencoded") return undefined;
  const pairs = [...new URLSearchParams(request.body?.toString())];
  return {
    kind: "urlencoded",
    fields: pairs.map(([name, text]) => ({ name, lines: [], content: Buffer.from(text) })),
  };
}

export const boundary = "zz-boundary";

export function withForm(
  request: RawRequest,
  { kind, fields }: Form,
  shown: string = boundary,
): RawRequest {
  if (kind === "urlencoded") {
    const text = fields.map(
      ({ name, content }) =>
        `${encodeURIComponent(name)}=${encodeURIComponent(content.toString())}`,
    );
    return { ...request, body: Buffer.from(text.join("&")) };
  }
  const parts = fields.flatMap(({ lines, content }) => [
    Buffer.from([`--${boundary}`, ...lines, "", ""].join("\r\n")),
    content,
    Buffer.from("\r\n"),
  ]);
  const body = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
  return { ...withHeader(request, "content-type", `multipart/form-data; boundary=${shown}`), body };
}

/** Properties that nothing but the form's own schema describes. */
export function propertiesOf({ root, body }: Subject): readonly (readonly [string, JsonObject])[] {
  if (body === undefined || !isPlain(body.schema)) return [];
  return members(body.schema["properties"]).map(
    ([name, property]) => [name, dereference(root, property)] as const,
  );
}

export function whatOf({ kind }: Form, name: string): string {
  return `the ${kind === "multipart" ? "part" : "field"} ${name}`;
}

export function formChange(
  name: string,
  change: (
    form: Form,
    subject: Subject,
    chance: Chance,
  ) => (Omit<Changed, "request"> & { readonly fields: readonly Field[] }) | undefined,
): readonly Change[] {
  return (["multipart", "urlencoded"] as const).map((kind) => ({
    name: `${name} (${kind})`,
    apply: (subject: Subject, chance: Chance): Changed | undefined => {
      const form = formOf(subject);
      if (form?.kind !== kind) return undefined;
      const changed = change(form, subject, chance);
      if (changed === undefined) return undefined;
      const { fields, ...rest } = changed;
      return { ...rest, request: withForm(subject.request, { kind, fields }) };
    },
  }));
}
