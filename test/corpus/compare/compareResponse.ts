/** What the package gave its caller, held against the bytes that came, which are decoded here once more. */
import { isDeepStrictEqual } from "node:util";
import { isObject, type RecordedResponse } from "@lading/testing/internal";
import type { TestResult } from "../../support/contract/testClient.ts";
import type { DocumentedResponse } from "../standard/readOperations.ts";

export interface ResponseComparison {
  readonly result: TestResult;
  readonly response: RecordedResponse;
  readonly method: string;
  /** `undefined`: the document does not describe this status. */
  readonly documented: DocumentedResponse | undefined;
}

/** Sentences that begin with `read:`; none is good. */
export async function compareResponse(comparison: ResponseComparison): Promise<readonly string[]> {
  const { result, response, documented } = comparison;
  const isSuccess = response.status >= 200 && response.status < 300 && documented !== undefined;
  if (result.status !== response.status)
    return [`read: status ${String(result.status)} instead of ${String(response.status)}`];
  const body = comparison.method === "HEAD" ? Buffer.alloc(0) : response.body;
  const read = result.ok ? result.data : result.error;
  const type = String(response.headers["content-type"] ?? "");
  const decoded = decode(body, type);
  // A body that is not as documented is an error, which says so; and so is what cannot be decoded, or a failure without words.
  const isOdd = "fault" in decoded || !isDocumented(type, body, documented);
  if (result.ok !== isSuccess && !(isOdd && !result.ok))
    return [`read: ok is ${String(result.ok)} of status ${String(response.status)}`];
  const isWordless = !result.ok && body.byteLength === 0;
  if ((isOdd || isWordless) && read instanceof Error) return [];
  if (isAsyncIterable(read)) return compareItems(read, body, type);
  if ("fault" in decoded) return [`read: ${shown(read)} of a body that is none: ${decoded.fault}`];
  return (await isSame(read, decoded.value, body))
    ? []
    : [`read: ${shown(read)} instead of ${shown(decoded.value)}`];
}

type Decoded = { readonly value: unknown } | { readonly fault: string };

/** `undefined` where nothing came; JSON by its type; everything else as text. */
function decode(body: Buffer, type: string): Decoded {
  if (body.byteLength === 0) return { value: undefined };
  if (!/^[^;]*[/+]json\b/i.test(type)) return { value: body.toString() };
  try {
    return { value: JSON.parse(body.toString()) as unknown };
  } catch (error) {
    return { fault: String(error) };
  }
}

function isDocumented(
  type: string,
  body: Buffer,
  documented: DocumentedResponse | undefined,
): boolean {
  const types = [...(documented?.content.keys() ?? [])];
  if (types.length === 0 || body.byteLength === 0)
    return types.length === 0 && body.byteLength === 0;
  const essence = essenceOf(type);
  return types.some((each) =>
    new RegExp(`^${escaped(essenceOf(each)).replaceAll("\\*", "[^;]+")}$`).test(essence),
  );
}

function essenceOf(type: string): string {
  return (type.split(";")[0] ?? "").trim().toLowerCase();
}

function escaped(text: string): string {
  return text.replaceAll(/[.+*^$()[\]{}|\\?]/g, "\\$&");
}

async function isSame(read: unknown, decoded: unknown, body: Buffer): Promise<boolean> {
  if (read instanceof Blob) return body.equals(Buffer.from(await read.arrayBuffer()));
  return isDeepStrictEqual(read, decoded) || (typeof read === "string" && read === body.toString());
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return isObject(value) && Symbol.asyncIterator in value;
}

/** JSON texts, one a line or after a record separator; of events, what their data lines hold. */
async function compareItems(
  read: AsyncIterable<unknown>,
  body: Buffer,
  type: string,
): Promise<readonly string[]> {
  const got: unknown[] = [];
  let fault: unknown;
  try {
    for await (const item of read) got.push(item);
  } catch (error) {
    fault = error;
  }
  const expected = itemsOf(body.toString(), type);
  if (expected === undefined)
    return fault === undefined ? [`read: items ${shown(got)} of no items`] : [];
  if (fault !== undefined) return [`read: no items: ${String(fault)}`];
  return isDeepStrictEqual(got, expected)
    ? []
    : [`read: items ${shown(got)} instead of ${shown(expected)}`];
}

/** `undefined`: they are none. */
function itemsOf(text: string, type: string): readonly unknown[] | undefined {
  const pieces = /event-stream/.test(type)
    ? text
        .split(/\n\n/)
        .map((event) => [...event.matchAll(/^data: ?(.*)$/gm)].map(([, data]) => data).join("\n"))
    : text.split(/[\n\x1E]/);
  try {
    return pieces
      .filter((piece) => piece.trim() !== "")
      .map((piece) => JSON.parse(piece) as unknown);
  } catch {
    return undefined;
  }
}

function shown(value: unknown): string {
  const text = value instanceof Error ? String(value) : (JSON.stringify(value) ?? "undefined");
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
