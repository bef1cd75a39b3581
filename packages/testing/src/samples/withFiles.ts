/** Samples are JSON, in which a file is `{"$file": name}` and a bigint `{"$bigint": digits}`: this makes the values. */
import { sampleFile } from "../files/sampleFile.ts";
import { isPlainObject } from "./isPlainObject.ts";

export function withFiles(value: unknown, file: (name: string) => unknown = sampleFile): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withFiles(item, file));
  if (!isPlainObject(value)) return value;
  const name = value["$file"];
  if (typeof name === "string") return file(name);
  if (typeof value["$bigint"] === "string") return BigInt(value["$bigint"]);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, withFiles(member, file)]),
  );
}
