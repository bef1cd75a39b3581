/** What a request has in its query, its headers and its cookies, as the fields of a form. */
import type { Exchange } from "../record/exchange.ts";
import type { Sent } from "./Sent.ts";

/** The places whose parameters the judge reads; those in paths are left to Prism. */
export type JudgedPlace = "query" | "header" | "cookie";

/** A parameter whose list, or object, is one text. */
export interface JoinedParameter {
  readonly separator: string;
  /** An object of `name=value` instead of `name,value`. */
  readonly isExploded: boolean;
}

/** The parameters with their names in the document, each with how it is joined where it is. */
export type ReadParameters = ReadonlyMap<string, JoinedParameter | undefined>;

type Reader = (
  exchange: Pick<Exchange, "query" | "headers">,
  parameters: ReadParameters,
) => readonly Sent[];

export const sentParameters: Readonly<Record<JudgedPlace, Reader>> = {
  query: ({ query }, parameters) =>
    query
      .replace(/^\?/, "")
      .split("&")
      .map((pair) => sentPair(pair, parameters)),
  cookie: ({ headers }, parameters) =>
    (headers.cookie ?? "").split(/;\s*/).map((pair) => sentPair(pair, parameters)),
  header: ({ headers }, parameters) =>
    [...parameters].flatMap(([name, joined]) => {
      const value = headers[name.toLowerCase()];
      return value === undefined ? [] : [{ name, content: headerContent(String(value), joined) }];
    }),
};

/** Values are decoded, except around a separator: an encoded one belongs to an item (RFC 6570, section 3.2.1). */
function sentPair(pair: string, parameters: ReadParameters): Sent {
  const [[name, text] = ["", ""]] = new URLSearchParams(pair);
  const separator = parameters.get(name)?.separator;
  if (separator === undefined || !pair.includes("=")) return { name, content: Buffer.from(text) };
  const raw = pair.slice(pair.indexOf("=") + 1).replaceAll("+", "%20");
  const isPlain = raw.includes(separator);
  const encoded = new RegExp(encodeURIComponent(separator), "gi");
  return { name, content: Buffer.from(isPlain ? raw : raw.replaceAll(encoded, separator)) };
}

/** Items of a list may have spaces around them (RFC 9110, section 5.6.1). */
function headerContent(value: string, joined: JoinedParameter | undefined): Buffer {
  if (joined === undefined) return Buffer.from(value);
  const items = value.split(joined.separator).map((item) => item.trim());
  const pairs = joined.isExploded ? items.map((item) => item.replace("=", ",")) : items;
  return Buffer.from(pairs.join(joined.separator));
}
