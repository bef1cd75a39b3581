/** A value of the model as code: JSON, with `{ $file }`, `{ $bigint }` and `{ $blob }` for what is none. */
import type { JsonValue } from "../../2-model/model.ts";
import { exactness, literal, propertyKey } from "./literal.ts";

type Members = Readonly<Record<string, JsonValue>>;

/** A file as code. */
export type FileText = (name: string) => string;

export function valueText(value: JsonValue, fileText: FileText): string {
  if (Array.isArray(value)) return `[${value.map((item) => valueText(item, fileText)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return literal(value);
  const entries = Object.entries(value as Members);
  const [first] = entries;
  if (entries.length === 1 && typeof first?.[1] === "string") {
    const [key, text] = first;
    if (key === "$file") return fileText(text);
    if (key === "$blob") return `new Blob([${literal(text)}])`;
    if (key === "$bigint" && isInteger.test(text)) return `${text}n`;
  }
  const members = entries.map(
    ([key, member]) =>
      `${propertyKey(key)}: ${valueText(member, fileText)}${exactness(key, member)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

const isInteger = /^-?\d+$/;
