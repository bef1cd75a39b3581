/** The headers of a form's part, besides its Content-Type (https://spec.openapis.org/oas/v3.1.0#encoding-object). */
import type { Context } from "../context.ts";
import { list, own, type Node } from "../document/document.ts";

type Headers = Readonly<Record<string, string>>;

/** Headers with a fixed value. Any other is reported with a warning, because a call cannot set it. */
export function buildPartHeaders(
  context: Context,
  encoding: Node | undefined,
  part: string,
): { readonly headers?: Headers } {
  const headers = encoding === undefined ? [] : context.document.children(encoding, "headers");
  const sent = headers.flatMap(([name, reference]): [string, string][] => {
    // Content-Type is what `contentType` says, and the rest of RFC 7578's is ours to write.
    if (/^content-(type|disposition|transfer-encoding)$/i.test(name)) return [];
    const header = context.document.follow(reference);
    const value = header && fixedValue(context, header);
    if (value !== undefined && isToken.test(name) && isFieldValue.test(value))
      return [[name, value]];
    context.report("part-header-unsent", reference.pointer, { name, part });
    return [];
  });
  return sent.length === 0 ? {} : { headers: Object.fromEntries(sent) };
}

function fixedValue(context: Context, header: Node): string | undefined {
  const schema = context.document.read(header, "schema");
  if (schema === undefined) return undefined;
  const values = list(schema, "enum");
  const value = own(schema.value, "const") ?? (values.length === 1 ? values[0] : undefined);
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

/** A field's name and value (https://www.rfc-editor.org/rfc/rfc9110#section-5). */
const isToken = /^[!#$%&'*+.^`|~\w-]+$/;
const isFieldValue = /^[\t\x20-\x7e]*$/;
