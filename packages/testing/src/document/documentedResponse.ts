import { objectOf, type JsonObject } from "./json.ts";

/** The key under which `responses` describes a status: `404`, `4XX`, `default`; `undefined` for none. */
export function responseKey(responses: JsonObject, status: number): string | undefined {
  const text = String(status);
  const range = `${text[0] ?? ""}XX`;
  return [text, range, range.toLowerCase(), "default"].find((key) =>
    Object.hasOwn(objectOf(responses), key),
  );
}
