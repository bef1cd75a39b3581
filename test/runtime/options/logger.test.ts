/** What a client tells of its work, to whom, and how much of it. */
import { afterEach, expect, test, vi } from "vitest";
import { Client, type Logger, type LogLevel } from "@lading/runtime";
import { acme, operation } from "../support.ts";

afterEach(() => void vi.unstubAllEnvs());

/** Calls an operation whose responses are 503, then 200, and returns the lines. */
async function linesOf(options: { readonly logLevel?: LogLevel }): Promise<string[]> {
  const lines: string[] = [];
  const line =
    (level: string) =>
    (message: string, details: object): void =>
      void lines.push(`${level} ${message} ${JSON.stringify(details)}`);
  const logger = {
    debug: line("debug"),
    info: line("info"),
    warn: line("warn"),
    error: line("error"),
  };
  const responses = [
    new Response("{}", { status: 503, headers: { "retry-after": "0" } }),
    Response.json({}),
  ];
  const fetch = (): Promise<Response> => Promise.resolve(responses.shift()!);
  await new Client(acme, { fetch, logger, ...options }).call(operation());
  return lines;
}

const facts =
  '{"operation":"acme.listThings","method":"GET","url":"https://api.acme.test/things","attempt"';

test("debug: every attempt and every response", async () => {
  expect(await linesOf({ logLevel: "debug" })).toEqual([
    `debug acme.listThings: GET https://api.acme.test/things ${facts}:1}`,
    `debug acme.listThings: status 503 ${facts}:1}`,
    `info acme.listThings: status 503: retrying in 0.0 s ${facts}:1}`,
    `debug acme.listThings: GET https://api.acme.test/things ${facts}:2}`,
    `debug acme.listThings: status 200 ${facts}:2}`,
  ]);
});

test("info: what is tried again", async () => {
  expect(await linesOf({ logLevel: "info" })).toEqual([
    `info acme.listThings: status 503: retrying in 0.0 s ${facts}:1}`,
  ]);
});

test("nothing of the kind by default", async () => {
  expect(await linesOf({})).toEqual([]);
});

test("the environment decides where the client does not", async () => {
  vi.stubEnv("ACME_LOG", "info");
  expect(await linesOf({})).toHaveLength(1);
  expect(await linesOf({ logLevel: "off" })).toHaveLength(0);
});

test("a logger that throws ends no call", async () => {
  const trouble = (): void => {
    throw new Error("disk full");
  };
  const logger: Logger = { debug: trouble, info: trouble, warn: trouble, error: trouble };
  const fetch = (): Promise<Response> => Promise.resolve(Response.json({}));
  const client = new Client(acme, { fetch, logger, logLevel: "debug" });
  expect(await client.call(operation())).toEqual({});
});

test("a level or a logger that is none is refused by name", () => {
  const create = (options: object) => () => new Client(acme, options);
  expect(create({ logLevel: "loud" })).toThrow(
    "acme client: logLevel must be one of off, error, warn, info, debug",
  );
  expect(create({ logger: {} })).toThrow(
    "acme client: logger must have the methods debug, info, warn and error and is an Object",
  );
  vi.stubEnv("ACME_LOG", "verbose");
  expect(create({})).toThrow("acme client: ACME_LOG must be one of off, error, warn, info, debug");
});
