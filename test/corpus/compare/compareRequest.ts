/** What was really sent, held against what the standard asks for. */
import type { Exchange } from "@lading/testing/internal";
import { normalSpelling } from "../standard/percentEncoded.ts";
import type { ExpectedRequest } from "../standard/expectedRequest.ts";
import { compareAccept } from "./compareAccept.ts";
import { compareBody } from "./compareBody.ts";

export interface RequestComparison {
  readonly expected: ExpectedRequest;
  readonly exchange: Exchange;
  /** The path of the server's URL. */
  readonly prefix: string;
  /** Names in queries, headers and cookies that the package adds on its own. Those of credentials, Prism judges. */
  readonly credentials: ReadonlySet<string>;
  /** OpenAPI 3.0, which lets styles speak of URL-encoded forms only. */
  readonly isOld: boolean;
}

/** Sentences that begin with `sent:`; none is good. */
export function compareRequest(comparison: RequestComparison): readonly string[] {
  const { expected, exchange, prefix } = comparison;
  return [
    ...differs("method", exchange.method, expected.method),
    ...differs("path", normalSpelling(exchange.path), normalSpelling(prefix + expected.path)),
    ...compareQuery(comparison),
    ...compareAccept(exchange.headers.accept, expected.accept),
    ...compareHeaders(comparison),
    ...compareCookies(comparison),
    ...compareBody(comparison),
  ];
}

function differs(what: string, sent: string, expected: string): readonly string[] {
  if (sent === expected) return [];
  return [`sent: ${what} ${shown(sent)} instead of ${shown(expected)}`];
}

function shown(text: string): string {
  return JSON.stringify(text.length > 300 ? `${text.slice(0, 300)}…` : text);
}

function compareQuery({ expected, exchange, credentials }: RequestComparison): readonly string[] {
  const sent = exchange.query.replace(/^\?/, "").split("&").filter(Boolean);
  const own = sent.filter((piece) => !credentials.has(decodeURIComponent(nameOf(piece))));
  return piecesDiffer("query", own, expected.query);
}

/** The order of names means nothing; that of values under one name does. */
function piecesDiffer(
  what: string,
  sent: readonly string[],
  expected: readonly string[],
): readonly string[] {
  const names = new Set([...sent, ...expected].map(nameOf));
  const under = (name: string, pieces: readonly string[]): string =>
    pieces
      .filter((piece) => nameOf(piece) === name)
      .map(normalSpelling)
      .join("&");
  return [...names].flatMap((name) => differs(what, under(name, sent), under(name, expected)));
}

function nameOf(piece: string): string {
  return normalSpelling(piece.split("=")[0] ?? "");
}

/** What every client sends, whatever the document says. */
const common = new Set(
  [
    [
      "host",
      "connection",
      "keep-alive",
      "accept",
      "accept-encoding",
      "accept-language",
      "user-agent",
    ],
    ["sec-fetch-mode", "content-type", "content-length", "transfer-encoding", "cookie"],
    ["cache-control", "pragma", "authorization"],
  ].flat(),
);

function compareHeaders({ expected, exchange, credentials }: RequestComparison): readonly string[] {
  const missing = [...expected.headers].flatMap(([name, text]) =>
    differs(`header ${name}`, String(exchange.headers[name]), text),
  );
  const others = Object.keys(exchange.headers)
    .filter((name) => !expected.headers.has(name) && !common.has(name) && !credentials.has(name))
    .map((name) => `sent: header ${name}, which nothing asks for`);
  return [...missing, ...others];
}

function compareCookies({ expected, exchange, credentials }: RequestComparison): readonly string[] {
  const sent = (exchange.headers.cookie ?? "").split("; ").filter(Boolean);
  const own = sent.filter((piece) => !credentials.has(nameOf(piece)));
  return piecesDiffer("cookies", own, expected.cookies);
}
