/**
 * A stand-in for Uploadcare that has its state: uploads with their parts, files that become ready, fetches that go through
 * their states, groups. Each of its responses is held against the document.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { responseViolations } from "./responseViolations.ts";
import { type Exchange, receivedExchange } from "@lading/testing/internal";
import { startFakeStorage, type FakeStorage } from "./fakeStorage.ts";
import { operations } from "./fakeUploadcareOperations.ts";
import type {
  FakeResponse,
  FakeFile,
  FakeOptions,
  FakeState,
  Fields,
} from "./fakeUploadcareState.ts";
import { faultFinder, passes, type Fault } from "./faults.ts";
import { startLoopbackServer } from "../wire/loopbackServer.ts";

/** A running stand-in. */
export interface FakeUploadcare {
  /** What to give a client as `baseUrl`. */
  readonly url: string;
  readonly storage: FakeStorage;
  /** Every request to the API, in the order of arrival. */
  readonly exchanges: readonly Exchange[];
  readonly files: ReadonlyMap<string, FakeFile>;
  /** The files of each group. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Responses that the document does not know, and what clients must not do: in sentences. */
  readonly violations: () => readonly string[];
  readonly stop: () => Promise<void>;
}

/** Starts one on two free loopback ports: the API, and the storage behind it. */
export async function startFakeUploadcare(options: FakeOptions): Promise<FakeUploadcare> {
  const storage = await startFakeStorage(options);
  const state: FakeState = {
    options,
    storage,
    uploads: new Map(),
    files: new Map(),
    polls: new Map(),
    fetches: new Map(),
    fetched: new Map(),
    groups: new Map(),
  };
  const exchanges: Exchange[] = [];
  const violations: string[] = [];
  const violationsOf = responseViolations(options.document);
  const findFault = faultFinder(options.faults);

  const reply = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = "", url = "" } = request;
    const path = url.replace(/\?.*/, "");
    const fault = findFault({ method, path });
    if (!(await passes(fault, request, response))) return;
    const exchange = await receivedExchange(request);
    exchanges.push(exchange);
    violations.push(...exchange.violations);
    const operation = operations[`${method} ${path}`];
    const fields = fieldsOf(exchange);
    const found = operation
      ? (faulty(fault) ?? (await operation(state, fields, exchange)))
      : { error: { status: 404, code: "FileNotFoundError", content: "Not found." } };
    if (fault.breaks === "after") return void response.destroy();
    const { status, documented, mediaType, body } = onTheWire(found, fields);
    violations.push(...violationsOf({ method, path, status: documented, mediaType, body }));
    const text = mediaType === "application/json" ? JSON.stringify(body) : String(body);
    response.writeHead(status, { "content-type": mediaType, ...fault.headers }).end(text);
  };

  const server = await startLoopbackServer(reply, options.headers);
  return {
    url: server.url,
    storage,
    exchanges,
    files: state.files,
    groups: state.groups,
    violations: () => [...violations, ...storage.violations],
    stop: async () => {
      await server.stop();
      await storage.stop();
    },
  };
}

function faulty({ status }: Fault): FakeResponse | undefined {
  if (status === undefined) return undefined;
  const [code, content] =
    status === 429
      ? ["RequestThrottledError", "Request was throttled."]
      : ["UploadAPIError", "Internal error."];
  return { error: { status, code, content } };
}

/** The fields of the form, and the parameters of the query. */
function fieldsOf({ parts = [], query }: Exchange): Fields {
  const texts = parts.filter(({ filename }) => filename === undefined);
  return new Map([
    ...[...new URLSearchParams(query)].map(([name, text]) => [`?${name}`, text] as const),
    ...texts.map(({ name, content }) => [name, content.toString()] as const),
  ]);
}

interface OutgoingResponse {
  readonly status: number;
  /** The status under which the document describes it: an error inside a 200 states its own. */
  readonly documented: number;
  readonly mediaType: string;
  readonly body: unknown;
}

/** Errors come as JSON inside a 200 when `jsonerrors` asks for that, else as plain text. */
function onTheWire(response: FakeResponse, fields: Fields): OutgoingResponse {
  const json = { status: 200, mediaType: "application/json" };
  if ("body" in response) return { ...json, documented: 200, body: response.body };
  const { status, code, content } = response.error;
  if (fields.get("?jsonerrors") !== "1")
    return { status, documented: status, mediaType: "text/plain", body: content };
  const error = { content, status_code: status, error_code: code };
  return { ...json, documented: status, body: { error } };
}
