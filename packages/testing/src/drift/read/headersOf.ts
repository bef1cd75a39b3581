import { listOf, objectOf, type JsonObject } from "../../document/json.ts";

/** The headers of a message under lower-case names; HTTP/2 writes the request line as headers too. */
export function headersOf(message: JsonObject): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const each of listOf(message["headers"])) {
    const { name, value } = objectOf(each);
    if (typeof name !== "string" || name.startsWith(":")) continue;
    const key = name.toLowerCase();
    const text = String(value ?? "");
    headers[key] = headers[key] === undefined ? text : `${headers[key]}, ${text}`;
  }
  return headers;
}
