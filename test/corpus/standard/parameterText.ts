/**
 * What a parameter's value is on the wire, by the standard alone: the operators of RFC 6570 that the styles of OpenAPI stand for
 * (https://spec.openapis.org/oas/v3.1.1#style-values). Shares nothing with the runtime, which is held to it.
 *
 * Where the standard is silent, the READMEs' promises count: lists and objects inside of one another are JSON texts; in an
 * exploded object a list repeats its property; a deep object numbers the items of its lists.
 */
import { isObject, type JsonObject, members } from "@lading/testing/internal";
import { percentEncoded } from "./percentEncoded.ts";

/** One piece of a query, of a path, or of a header: as it has to be sent. */
export type Texts = readonly string[];

interface Operator {
  readonly first: string;
  readonly separator: string;
  readonly isNamed: boolean;
  /** What follows the name of an empty value. */
  readonly whenEmpty: string;
  /** Between the items of what is not exploded. */
  readonly delimiter: string;
}

const simple = { first: "", separator: ",", isNamed: false, whenEmpty: "", delimiter: "," };
const form = { first: "", separator: "&", isNamed: true, whenEmpty: "=", delimiter: "," };
const operators: Readonly<Record<string, Operator>> = {
  simple,
  label: { ...simple, first: ".", separator: "." },
  matrix: { ...simple, first: ";", separator: ";", isNamed: true },
  form,
  spaceDelimited: { ...form, delimiter: "%20" },
  pipeDelimited: { ...form, delimiter: "%7C" },
  deepObject: form,
  cookie: form,
};

/** The pieces that `value` is sent as; none for what says nothing. In a path or a header they are one text. */
export function parameterTexts(parameter: JsonObject, value: unknown): Texts {
  const style = styleOf(parameter);
  const operator = operators[style] ?? form;
  const encode = encoderOf(parameter);
  const name = style === "cookie" ? nameOf(parameter) : percentEncoded(nameOf(parameter));
  const join = (pieces: Texts): Texts => joined(pieces, operator);
  const [content] = members(parameter["content"]);
  if (content !== undefined) {
    const isText = !/json/i.test(content[0]) && typeof value === "string";
    return join([named(operator, name, encode(isText ? value : JSON.stringify(value)))]);
  }
  if (value === undefined || value === null) return [];
  if (style === "deepObject" && typeof value === "object") return deep(name, value, encode);
  if (typeof value !== "object") return join([named(operator, name, encode(plain(value)))]);
  const items: readonly unknown[] = Array.isArray(value) ? value : Object.entries(value).flat();
  if (items.length === 0) return [];
  if (!explodes(parameter, style)) {
    const text = items.map((item) => encode(plain(item))).join(operator.delimiter);
    return join([named(operator, name, text)]);
  }
  if (Array.isArray(value))
    return join(items.map((item) => named(operator, name, encode(plain(item)))));
  return join(
    Object.entries(value).flatMap(([key, item]) =>
      repeated(item, operator).map((each) =>
        pair(encode(key), encode(plain(each)), operator.isNamed ? operator.whenEmpty : "="),
      ),
    ),
  );
}

/** A style that its place does not have is none. */
export function styleOf({ style, in: place }: JsonObject): string {
  const [usual = "form", ...others] = styles[String(place)] ?? [];
  return others.find((each) => each === style) ?? usual;
}

/** By the place, the default first. */
const styles: Readonly<Record<string, readonly string[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form", "cookie"],
};

function nameOf({ name }: JsonObject): string {
  return String(name);
}

function explodes({ explode }: JsonObject, style: string): boolean {
  return typeof explode === "boolean" ? explode : style === "form" || style === "cookie";
}

/** A header is sent as it stands, and so is a cookie of that style. */
function encoderOf(parameter: JsonObject): (text: string) => string {
  if (parameter["in"] === "header" || parameter["style"] === "cookie") return (text) => text;
  const allowReserved = parameter["allowReserved"] === true;
  // What would end the path or the cookie is encoded even so.
  const end = parameter["in"] === "path" ? "?" : parameter["in"] === "cookie" ? ";" : undefined;
  return (text) => {
    const encoded = percentEncoded(text, { allowReserved });
    return end === undefined ? encoded : encoded.replaceAll(end, percentEncoded(end));
  };
}

/** Lists in an exploded object repeat their property where pieces have names. */
function repeated(value: unknown, { isNamed }: Operator): readonly unknown[] {
  return isNamed && Array.isArray(value) ? value : [value];
}

function joined(pieces: Texts, { first, separator }: Operator): Texts {
  if (separator === "&") return pieces;
  return pieces.length === 0 ? [] : [first + pieces.join(separator)];
}

function named({ isNamed, whenEmpty }: Operator, name: string, text: string): string {
  return isNamed ? pair(name, text, whenEmpty) : text;
}

function pair(name: string, text: string, whenEmpty: string): string {
  return name + (text === "" ? whenEmpty : `=${text}`);
}

function deep(name: string, value: unknown, encode: (text: string) => string): Texts {
  if (value === undefined || value === null) return [];
  if (typeof value !== "object") return [`${name}=${encode(plain(value))}`];
  return Object.entries(value).flatMap(([key, item]) =>
    deep(`${name}%5B${percentEncoded(key)}%5D`, item, encode),
  );
}

/** A value that is no list and no object, as text; one inside of another as JSON. */
function plain(value: unknown): string {
  return isObject(value) || Array.isArray(value) ? JSON.stringify(value) : String(value);
}
