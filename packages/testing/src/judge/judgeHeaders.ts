/** The headers of a response that its document describes. */
import { dereference, members, type JsonObject } from "../document/json.ts";
import type { SchemaFit } from "../samples/schemaFit.ts";

export interface JudgedHeaders {
  readonly root: JsonObject;
  readonly response: JsonObject;
  /** Under lower-case names. */
  readonly headers: Readonly<Record<string, unknown>>;
  readonly fits: SchemaFit;
}

export interface HeaderFault {
  readonly name: string;
  /** Left out: the header is missing, and required. */
  readonly misfit?: string;
}

export function judgeHeaders({
  root,
  response,
  headers,
  fits,
}: JudgedHeaders): readonly HeaderFault[] {
  return members(response["headers"]).flatMap(([name, reference]): readonly HeaderFault[] => {
    const { schema, required } = dereference(root, reference);
    const text = headers[name.toLowerCase()];
    if (text === undefined) return required === true ? [{ name }] : [];
    const isNumber = /^(integer|number)$/.test(String(dereference(root, schema)["type"]));
    const misfit = fits(schema ?? {}, isNumber ? Number(text) : text);
    return misfit === undefined ? [] : [{ name, misfit }];
  });
}
