import { STATUS_CODES } from "node:http";
import { redaction } from "@lading/runtime/redaction";
import { listOf, members, objectOf, type JsonObject } from "../document/json.ts";
import type { Exchange } from "../record/exchange.ts";
import { EntryLog } from "./EntryLog.ts";
import type { Har, HarEntry } from "./Har.ts";
import { harLog } from "./harLog.ts";

/** What the exchanges of a recorder do not say themselves. */
export interface ExchangesOrigin {
  /** Where the recorder listens: `http://127.0.0.1:4010`. */
  readonly url: string;
  /** The document of the API: what it calls a credential is hidden. */
  readonly document?: JsonObject;
  /** Longest text of a field and longest body that is kept, in bytes. Default: 1 MiB. */
  readonly limit?: number;
}

/** The exchanges of a recorder or mock as an HTTP archive, without what looks like a secret. */
export function harOfExchanges(exchanges: readonly Exchange[], origin: ExchangesOrigin): Har {
  return harLog(exchanges.map((exchange) => entryOf(exchange, origin)));
}

function entryOf(
  exchange: Exchange,
  { url, document = {}, limit = 1_048_576 }: ExchangesOrigin,
): HarEntry {
  const rules = { redaction: redaction({ names: secretNames(document) }), limit };
  const shownHeaders = (headers: object): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]: [string, unknown]) =>
        value === undefined
          ? []
          : [[name, rules.redaction.header(name, listOf(value).join(", ") || String(value))]],
      ),
    );
  const { method, path, query, body, response } = exchange;
  const address = rules.redaction.address(url + path + query);
  const sent = { method, url: address, headers: shownHeaders(exchange.headers) };
  const log = new EntryLog(sent, { startedAt: exchange.arrivedAt.getTime() }, rules);
  log.addSent(body);
  if (response) {
    log.respond({
      status: response.status,
      statusText: STATUS_CODES[response.status] ?? "",
      headers: shownHeaders(response.headers),
    });
    log.addReceived(response.body);
  }
  log.end(response ? undefined : "there was no response");
  const wait = Number(exchange.respondedAt ?? exchange.arrivedAt) - Number(exchange.arrivedAt);
  return { ...log.entry(), time: wait, timings: { send: 0, wait, receive: 0 } };
}

/** The headers, parameters and cookies with credentials. */
function secretNames(document: JsonObject): readonly string[] {
  return members(objectOf(document["components"])["securitySchemes"]).flatMap(([, { name }]) =>
    typeof name === "string" ? [name] : [],
  );
}
