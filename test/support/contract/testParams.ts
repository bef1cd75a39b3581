/** The parameters of a model's example request, ready to be sent to a mock. */
import { isObject } from "@lading/testing/internal";
import { sampleFile } from "@lading/testing/internal";
import type { JsonValue, Operation, RequestExample } from "../providers.ts";

/** An example request that is sent to a mock. */
export interface ParamsRequest {
  readonly operation: Operation;
  readonly request: RequestExample;
  /** Where presigned URLs lead. */
  readonly mockUrl: string;
  /** The file for each `{"$file": name}`. Default: a picture of that name. */
  readonly file?: (name: string) => unknown;
}

/** Files in place of `{"$file": name}`, and presigned URLs that lead to the mock. */
export function testParams({
  operation,
  request,
  mockUrl,
  file = sampleFile,
}: ParamsRequest): object {
  const absolute = operation.plan.parameters?.find((parameter) => parameter.absoluteUrl)?.name;
  const entries = Object.entries(request.params).map(([name, value]) => [
    name,
    name === absolute ? presignedUrl(operation, mockUrl, value) : withFiles(value, file),
  ]);
  return Object.fromEntries(entries) as object;
}

/** The names of the files that an example sends. */
export function fileNames(value: JsonValue | RequestExample["params"]): readonly string[] {
  if (!isObject(value)) return Array.isArray(value) ? value.flatMap(fileNames) : [];
  const name = value["$file"];
  return typeof name === "string" ? [name] : Object.values(value as Members).flatMap(fileNames);
}

interface Members {
  readonly [key: string]: JsonValue;
}

function withFiles(value: JsonValue, file: (name: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item: JsonValue) => withFiles(item, file));
  if (!isObject(value)) return value;
  const name = value["$file"];
  if (typeof name === "string") return file(name);
  const entries = Object.entries(value as Members);
  return Object.fromEntries(entries.map(([key, member]) => [key, withFiles(member, file)]));
}

/** The example's query at the place where the mock serves the operation's path. */
function presignedUrl({ plan }: Operation, mockUrl: string, example: JsonValue): string {
  const url = new URL(plan.path.replaceAll(/\{[^}]+\}/g, "part-1"), mockUrl);
  url.search = new URL(String(example)).search;
  return url.href;
}
