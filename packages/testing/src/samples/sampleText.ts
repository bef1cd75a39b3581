/** A text that fits a schema of type string. */
import fc from "fast-check";
import { listOf, type JsonObject } from "../document/json.ts";
import type { Chance } from "./chance.ts";

/** What the formats ask for (https://spec.openapis.org/registry/format/). */
const formats: Readonly<Record<string, string>> = {
  byte: "Y2F0",
  date: "2024-02-29",
  "date-time": "2024-02-29T12:30:00Z",
  duration: "P1D",
  email: "cat@example.com",
  hostname: "example.com",
  "idn-email": "cat@example.com",
  "idn-hostname": "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  iri: "https://example.com/cat",
  "json-pointer": "/cat",
  password: "correct-horse-battery",
  regex: "^a+$",
  time: "12:30:00Z",
  uri: "https://example.com/cat",
  "uri-reference": "/cat",
  "uri-template": "/cats/{name}",
  url: "https://example.com/cat",
  uuid: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
};

const words = ["cat", "tom & jerry", "50% off", "a/b", "x=y", "plus+sign", "semi;colon"];
/** Where a path, a header or a cookie would have to refuse or to change them. */
const plainWords = ["cat", "dog", "mouse"];

/** How free the text is: `plain` holds letters only. */
export interface TextOptions {
  readonly chance: Chance;
  readonly isPlain: boolean;
}

export function sampleText(schema: JsonObject, { chance, isPlain }: TextOptions): string {
  const { format, pattern, minLength, maxLength } = schema;
  const least = typeof minLength === "number" ? minLength : 0;
  const most = typeof maxLength === "number" ? maxLength : Infinity;
  if (typeof pattern === "string") {
    const example = listOf(schema["examples"])[0] ?? schema["example"];
    if (typeof example === "string") return example;
    return patternText(pattern, (text) => text.length >= least && text.length <= most, chance);
  }
  const known = typeof format === "string" ? formats[format] : undefined;
  if (known !== undefined) return known;
  const choice = isPlain ? plainWords : words;
  const word = choice[Math.floor(chance() * choice.length)] ?? "cat";
  return word.padEnd(least, "s").slice(0, most);
}

/** Throws a `SyntaxError` where the pattern is none of JavaScript's. */
function patternText(pattern: string, fits: (text: string) => boolean, chance: Chance): string {
  const anchored = pattern.replace(/^(?!\^)/, "^").replace(/(?<!\$)$/, "$");
  const seed = Math.floor(chance() * 2 ** 31);
  const tried = [anchored, pattern].flatMap((source) =>
    fc.sample(fc.stringMatching(new RegExp(source)), { seed, numRuns: 20 }),
  );
  return tried.find((text) => text !== "" && fits(text)) ?? tried[0] ?? "";
}
