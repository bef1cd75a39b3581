/** What is wrong with the value of one part, read as the document describes it. */
import type { JsonObject } from "../document/json.ts";
import type { SchemaFit } from "../samples/schemaFit.ts";
import { isFile, isJsonText } from "../view/partSchema.ts";
import { alternatives, enter, hasType, type SchemaNode } from "../view/schemaNode.ts";
import type { WirePart } from "../view/wireParts.ts";
import { judgeSize, judgeType, matchesType } from "./judgeBytes.ts";
import { judgeJoined } from "./judgeJoined.ts";
import { judgeText } from "./judgeText.ts";
import { quoted, type Sent } from "./Sent.ts";

export interface ValueRules {
  readonly fits: SchemaFit;
  /** The media types that `encoding` allows. */
  readonly types: readonly string[] | undefined;
}

/** What is wrong with a part; the sentence goes on after its name. */
export function judgePart(sent: Sent, part: WirePart, fits: SchemaFit): string | undefined {
  const types = part.spelling.fileTypes;
  if (part.isJoined && sent.unseenSize !== undefined) return sentAsFile(sent);
  if (part.isJoined) return sentAsFile(sent) ?? judgeJoined(sent.content.toString(), part, fits);
  return judgeValue(sent, part.value, { fits, types });
}

/** The same for a value under a name of the caller's choice. */
export function judgeValue(sent: Sent, value: SchemaNode, rules: ValueRules): string | undefined {
  const { schema } = value;
  if (isJsonText(schema)) {
    const content = schema["contentSchema"];
    return judgeJson(sent, content === undefined ? {} : enter(value, content).schema, rules);
  }
  if (isFile(schema)) return judgeFile(sent, schema, rules);
  if (hasType(schema, "object") || hasType(schema, "array")) return judgeJson(sent, schema, rules);
  const branches = alternatives(value);
  if (branches.length === 0)
    return sentAsFile(sent) ?? wrongTextType(sent, rules) ?? judgeText(sent, schema, rules.fits);
  const found = branches.map((branch) => judgeValue(sent, branch, rules));
  if (found.includes(undefined)) return undefined;
  // A file is told what files may be, and a text what texts may be.
  const likely = branches.findIndex((branch) => isFile(branch.schema) === looksLikeFile(sent));
  return found[Math.max(likely, 0)];
}

function looksLikeFile({ filename, type = "text/plain" }: Sent): boolean {
  return filename !== undefined || !/^text\/|json/i.test(type);
}

function judgeFile(sent: Sent, schema: JsonObject, { types }: ValueRules): string | undefined {
  if (sent.filename === undefined && sent.unseenSize !== undefined)
    return "is sent as a text without a file name; the document wants a file";
  if (sent.filename === undefined)
    return `is sent as the text ${quoted(sent.content.toString())} without a file name; the document wants a file`;
  if (sent.filename === "") return "is sent with an empty file name; the document wants a file";
  const { contentMediaType } = schema;
  const described = typeof contentMediaType === "string" ? [contentMediaType] : ["*/*"];
  const allowed = types ?? (described[0] === "application/octet-stream" ? ["*/*"] : described);
  const { unseenSize: size = sent.content.byteLength } = sent;
  return judgeType(sent.type, allowed) ?? (size < 0 ? undefined : judgeSize(schema, size));
}

function judgeJson(sent: Sent, schema: JsonObject, rules: ValueRules): string | undefined {
  const text = sent.content.toString();
  const isJson = sent.type === undefined || /json|^text\/plain/i.test(sent.type);
  if (rules.types === undefined && !isJson)
    return `is sent as ${String(sent.type)}; the document wants JSON`;
  const type = wrongTextType(sent, rules);
  if (type !== undefined || sent.unseenSize !== undefined) return type;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return `is sent as ${quoted(text)}, which is no JSON; the document wants JSON`;
  }
  const misfit = rules.fits(schema, value);
  return misfit && `is sent as ${quoted(text)}; the document says: ${misfit}`;
}

/** A part that names a type must name an allowed one; without one it is text (RFC 7578, section 4.4). */
function wrongTextType({ type }: Sent, { types }: ValueRules): string | undefined {
  if (type === undefined || types === undefined) return undefined;
  return types.some((range) => matchesType(type, range)) ? undefined : judgeType(type, types);
}

function sentAsFile({ filename }: Sent): string | undefined {
  return filename === undefined
    ? undefined
    : `is sent as the file ${quoted(filename)}; the document wants a text`;
}
