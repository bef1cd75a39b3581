/**
 * Parameter values as text: every style of OpenAPI 3.1 with and without `explode`, as in RFC 6570 where it has the style.
 *
 * @see https://spec.openapis.org/oas/v3.1.1#style-values
 * @see https://www.rfc-editor.org/rfc/rfc6570#section-3.2.1
 */
import { Refusal } from "../errors.ts";
import type { ParameterPlan } from "../plan.ts";
import { jsonOf } from "./jsonText.ts";
import { piecesOf } from "./pieces.ts";
import {
  delimiters,
  joinedPieces,
  refuseBrackets,
  refuseSeparator,
} from "../values/refuseSeparator.ts";
import { givenEntries, givenItems, isRecord, pathTo, plainOf, textOf } from "../values/values.ts";

type Encode = (text: string) => string;

interface Style {
  readonly separator: string;
  /** Between the items of a value that is not exploded. */
  readonly delimiter: string;
  /** Each value has the parameter's name. */
  readonly named?: true;
  /** The text after the name of an empty value. */
  readonly whenEmpty: string;
  /** The text before the whole. */
  readonly first: string;
}

const form: Style = {
  separator: "&",
  delimiter: delimiters.comma,
  named: true,
  whenEmpty: "=",
  first: "",
};

// OpenAPI 3.1.1: the delimiters of spaceDelimited and pipeDelimited are percent-encoded.
const styles: { readonly [style in NonNullable<ParameterPlan["style"]>]: Style } = {
  simple: { separator: delimiters.comma, delimiter: delimiters.comma, whenEmpty: "=", first: "" },
  label: { separator: ".", delimiter: delimiters.comma, whenEmpty: "=", first: "." },
  matrix: { separator: ";", delimiter: delimiters.comma, named: true, whenEmpty: "", first: ";" },
  form,
  spaceDelimited: { ...form, delimiter: percentEncode(delimiters.space) },
  pipeDelimited: { ...form, delimiter: percentEncode(delimiters.pipe) },
  deepObject: form,
  cookie: { ...form, separator: "; " },
};

/** Percent-encodes all but RFC 3986's unreserved characters; half a surrogate pair becomes U+FFFD. */
export function percentEncode(text: string): string {
  if (/^[\w.~-]*$/.test(text)) return text;
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD")).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

// Of the reserved characters, only `#` stays encoded, since it would end the query.
const keptByAllowReserved =
  /%(3A|2F|3F|5B|5D|40|21|24|26|27|28|29|2A|2B|2C|3B|3D|25(?=[\dA-F]{2}))/gi;

function encodeUnreserved(text: string): string {
  return percentEncode(text).replace(keptByAllowReserved, decodeURIComponent);
}

function asIs(text: string): string {
  return text;
}

/** A parameter's value on the wire, name included where its style has one; `undefined` when there is nothing to send. */
export function expandParameter(plan: ParameterPlan, given: unknown): string | undefined {
  const style = plan.style ?? (plan.in === "query" || plan.in === "cookie" ? "form" : "simple");
  const encode = encoderOf(plan);
  if (isSentAsJson(plan, given)) {
    return expandPlain(plan, styles[style], encode(jsonOf(given, plan.name, "a parameter")));
  }
  const value = plainOf(given, plan.name);
  const explode = plan.explode ?? (style === "form" || style === "cookie");
  if (style === "deepObject" && (isRecord(value) || Array.isArray(value))) {
    const deep = { name: percentEncode(plan.name), path: plan.name };
    return expandDeep({ ...plan, encode }, deep, value).join("&") || undefined;
  }
  // Cookies are separated as in the header Cookie, whatever their style.
  const rules = plan.in === "cookie" ? styles.cookie : styles[style];
  if (!Array.isArray(value) && !isRecord(value)) {
    return expandPlain(plan, rules, encode(textOf(value, plan.name)));
  }
  const pieces = piecesOf(value, plan.name, { repeats: explode && rules.named });
  if (pieces.length === 0) return undefined;
  const encoded = pieces.map(({ path, texts }) => ({ path, texts: texts.map(encode) }));
  const isList = Array.isArray(value);
  refuseSeparator(encoded, { ...rules, explode, isList, isHeader: plan.in === "header" });
  const texts = encoded.map((piece) => piece.texts);
  if (!explode) return expandPlain(plan, rules, texts.flat().join(rules.delimiter));
  return rules.first + texts.map((piece) => exploded(piece, plan, rules)).join(rules.separator);
}

/** Not in the parameter's style. */
export function isSentAsJson({ name, json }: ParameterPlan, given: unknown): boolean {
  return json === "objects" ? isRecord(plainOf(given, name)) : json === true;
}

function exploded(piece: readonly string[], plan: ParameterPlan, style: Style): string {
  if (piece.length === 2) return pair(piece[0]!, piece[1]!, style);
  return style.named ? pair(wireName(plan), piece[0]!, style) : piece[0]!;
}

function wireName({ name, style }: ParameterPlan): string {
  return style === "cookie" ? name : percentEncode(name);
}

function pair(name: string, text: string, style: Style): string {
  return name + (text === "" ? style.whenEmpty : `=${text}`);
}

function expandPlain(plan: ParameterPlan, style: Style, text: string): string {
  return style.first + (style.named ? pair(wireName(plan), text, style) : text);
}

/** The place of a value in a deep object: on the wire, and for errors. */
interface DeepPlace {
  readonly name: string;
  readonly path: string;
}

interface DeepPlan extends ParameterPlan {
  readonly encode: Encode;
}

/** OpenAPI does not define arrays in this style. Only numbers show to which item a property belongs, so they are the default. */
function expandDeep(plan: DeepPlan, { name, path }: DeepPlace, given: unknown): string[] {
  const value = plainOf(given, path);
  if (Array.isArray(value)) return expandDeepArray(plan, { name, path }, value);
  if (!isRecord(value)) return [`${name}=${plan.encode(textOf(value, path))}`];
  return givenEntries(value).flatMap(([key, item]) => {
    refuseBrackets(key, path);
    const place = { name: `${name}%5B${percentEncode(key)}%5D`, path: pathTo(path, key) };
    return expandDeep(plan, place, item);
  });
}

function expandDeepArray(
  plan: DeepPlan,
  { name, path }: DeepPlace,
  list: readonly unknown[],
): string[] {
  const items = givenItems(list, path);
  if (plan.array === "comma") {
    const texts = items.map(([at, item]) => ({
      path: at,
      texts: [plan.encode(textOf(item, at))],
    }));
    return texts.length > 0 ? [`${name}=${joinedPieces(texts, delimiters.comma, true)}`] : [];
  }
  const suffix = (index: number): string =>
    plan.array === "repeat" ? "" : plan.array === "brackets" ? "%5B%5D" : `%5B${index}%5D`;
  return items.flatMap(([at, item], index) =>
    expandDeep(plan, { name: name + suffix(index), path: at }, item),
  );
}

function encoderOf({ name, in: place, style, allowReserved }: ParameterPlan): Encode {
  if (place === "header") return asIs;
  if (style === "cookie") return (text) => plainCookie(text, name);
  if (!allowReserved) return percentEncode;
  // A question mark would end the path, a semicolon the cookie.
  const ends = { path: /\?/g, cookie: /;/g, query: undefined }[place];
  return (text) => {
    const encoded = encodeUnreserved(text);
    return ends ? encoded.replace(ends, percentEncode) : encoded;
  };
}

/** https://spec.openapis.org/oas/v3.2.0#style-values: nothing is escaped here; the caller escapes what is necessary. */
function plainCookie(text: string, name: string): string {
  if (!text.includes(";")) return text;
  throw new Refusal(`${name} contains a semicolon, which would end the cookie: escape it`, name);
}
