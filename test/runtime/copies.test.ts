/** Two packages may bring two copies of the runtime: errors of the one are recognised with the classes of the other. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type * as runtime from "@lading/runtime";
import type * as runtimeFlows from "@lading/runtime/flows";
import { copyRuntime } from "../support/packages/runtimeCopy.ts";
import { acme, operation } from "./support.ts";

type Runtime = typeof runtime & Pick<typeof runtimeFlows, "PartError" | "WaitError">;

let folder: string;
let one: Runtime;
let other: Runtime;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lading-copies-"));
  [one, other] = await Promise.all([loadCopy("one"), loadCopy("other")]);
});

afterAll(() => rmSync(folder, { recursive: true }));

async function loadCopy(name: string): Promise<Runtime> {
  const home = copyRuntime(join(folder, name));
  const entries = ["node.js", "flows/index.js"].map((path) =>
    pathToFileURL(join(home, "dist", path)),
  );
  const [main, flows] = await Promise.all(entries.map((entry) => import(entry.href)));
  return { ...main, ...flows } as Runtime;
}

/** What a call rejects with, in one copy. */
async function failureIn({ Client }: Runtime, fetch: () => Promise<Response>): Promise<unknown> {
  const client = new Client(acme, { fetch, apiKey: "private_test_key", maxRetries: 0 } as object);
  return client.call(operation({})).then(undefined, (reason: unknown) => reason);
}

const notFound = async (): Promise<Response> => Response.json({ message: "no" }, { status: 404 });

test("the copies are two", () => {
  expect(one.ApiError).not.toBe(other.ApiError);
});

test("a failed call of one copy is an error of the other, of its own class only", async () => {
  const error = await failureIn(other, notFound);
  expect(error).toBeInstanceOf(one.LadingError);
  expect(error).toBeInstanceOf(one.ApiError);
  expect(error).not.toBeInstanceOf(one.ApiResponseError);
  expect(error).not.toBeInstanceOf(one.ApiConnectionError);
  expect((error as runtime.ApiError).error).toEqual({ message: "no" });
});

test("a subclass of one copy is an instance of its parent in the other, and no other way round", async () => {
  const error = await failureIn(other, async () => new Response("<html>", { status: 200 }));
  expect(error).toBeInstanceOf(one.ApiResponseError);
  expect(error).toBeInstanceOf(one.ApiError);
  const plain = await failureIn(other, notFound);
  expect(plain).not.toBeInstanceOf(one.ApiResponseError);
  const unreached = await failureIn(other, () => Promise.reject(new TypeError("Failed to fetch")));
  expect(unreached).toBeInstanceOf(one.ApiConnectionError);
  expect(unreached).not.toBeInstanceOf(one.ApiTimeoutError);
  expect(unreached).not.toBeInstanceOf(one.ApiError);
});

test("errors of flows are recognised too, and stay apart", () => {
  const part = new other.PartError({ part: 1, parts: 2 }, new Error("lost"));
  expect(part).toBeInstanceOf(one.PartError);
  expect(part).toBeInstanceOf(one.LadingError);
  expect(part).not.toBeInstanceOf(one.WaitError);
});

test("a user's own subclass has only its own instances", async () => {
  class QuotaError extends one.ApiError {}
  class OtherQuotaError extends one.ApiError {}
  const error = await failureIn(one, notFound);
  expect(error).not.toBeInstanceOf(QuotaError);
  expect(await failureIn(other, notFound)).not.toBeInstanceOf(QuotaError);
  const response = Response.json({});
  const parts = { ...(error as runtime.ApiError), error: undefined, body: "", response };
  const own = new QuotaError(parts);
  expect(own).toBeInstanceOf(QuotaError);
  expect(own).toBeInstanceOf(other.ApiError);
  expect(own).not.toBeInstanceOf(OtherQuotaError);
});

test.each([undefined, null, "text", {}, new Error("other")])(
  "%j is no error of the family",
  (value) => {
    expect(one.isLadingError(value)).toBe(false);
    expect((value as unknown) instanceof one.ApiError).toBe(false);
  },
);

test("isLadingError narrows errors of every copy", async () => {
  const error = await failureIn(other, notFound);
  expect(one.isLadingError(error) && error.toJSON()).toMatchObject({ name: "ApiError" });
});
