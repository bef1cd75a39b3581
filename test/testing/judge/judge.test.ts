/** A deliberate defect for each kind of violation: what the judge says of it is held in `golden/`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mockedOperations } from "../../../packages/testing/src/document/mockedOperations.ts";
import { readDocument } from "../../../packages/testing/src/document/readDocument.ts";
import { createJudge } from "../../../packages/testing/src/judge/createJudge.ts";
import { matchRoute } from "../../../packages/testing/src/judge/matchRoute.ts";
import { violationText, type Finding } from "../../../packages/testing/src/judge/Violation.ts";
import { receivedExchange } from "../../../packages/testing/src/record/exchange.ts";
import { schemaFit } from "../../../packages/testing/src/samples/schemaFit.ts";
import { requestOf } from "./requestOf.ts";
import {
  credentials,
  json,
  picture,
  right,
  title,
  upload,
  type SentRequest,
} from "./rightRequests.ts";

const root = readDocument(new URL("judged.yaml", import.meta.url));
const operations = mockedOperations(root);
const judge = createJudge(root, schemaFit(root));

async function found(sent: SentRequest): Promise<readonly string[]> {
  const exchange = await receivedExchange(requestOf(sent));
  const route = matchRoute(operations, exchange);
  if ("finding" in route) return [shown(route.finding)];
  const { operation } = route;
  return judge(operation, exchange).findings.map((each) => shown(each, operation.name));
}

function shown({ pointer, message }: Finding, operation?: string): string {
  return violationText({ pointer, message, ...(operation !== undefined && { operation }) });
}

test.each(Object.entries(right))("allows %s", async (_title, sent) => {
  expect(await found(sent)).toEqual([]);
});

const wrong: Readonly<Record<string, SentRequest>> = {
  "unknown path": { to: "/v1/nowhere", method: "GET" },
  "another method": { to: "/v1/upload", method: "DELETE" },
  "no credentials": { ...upload(), headers: {} },
  "credentials of another scheme": { ...upload(), headers: { authorization: "Bearer secret" } },
  "credentials without a value": { ...upload(), headers: { authorization: "Basic" } },
  "no key": {
    to: "/v1/token",
    body: "grant=code",
    type: "application/x-www-form-urlencoded",
  },
  "unknown query parameter": {
    to: "/v1/pets?limits=3",
    method: "GET",
    headers: { "x-api-key": "k" },
  },
  "missing part": { ...upload(), parts: [picture] },
  "unknown part": upload({ name: "tagz", content: "cat" }),
  "repeated part": upload({ name: "title", content: "Another" }),
  "joined list as several parts": upload(
    { name: "tags", content: "cat" },
    { name: "tags", content: "dog" },
    { name: "tags", content: "cow" },
  ),
  "joined list as JSON": upload({ name: "tags", content: '["cat","dog"]' }),
  "wrong item of a joined list": upload({ name: "tags", content: "cat,snake" }),
  "too many items in a joined list": upload({ name: "tags", content: "cat,dog,cow,cat" }),
  "joined list with another separator": upload({ name: "sizes", content: "1,2" }),
  "list without brackets": upload({ name: "owners", content: "ada" }),
  "too many parts of a list": upload(
    ...["a", "b", "c"].map((content) => ({ name: "labels", content })),
  ),
  "item twice": upload({ name: "labels", content: "a" }, { name: "labels", content: "a" }),
  "file without a file name": {
    ...upload(),
    parts: [{ name: "file", type: "image/png", content: "png" }, title],
  },
  "file with an empty name": { ...upload(), parts: [{ ...picture, filename: "" }, title] },
  "file of another type": {
    ...upload(),
    parts: [{ ...picture, type: "application/pdf" }, title],
  },
  "file that is too large": {
    ...upload(),
    parts: [{ ...picture, content: "x".repeat(21) }, title],
  },
  "empty file": { ...upload(), parts: [{ ...picture, content: "" }, title] },
  "text as a file": {
    ...upload(),
    parts: [picture, { name: "title", filename: "title.txt", content: "A cat" }],
  },
  "part that is no JSON": upload({ name: "meta", content: "[object Object]" }),
  "part with wrong JSON": upload({ name: "meta", content: '{"age":"three"}' }),
  "part with an unknown property": upload({ name: "meta", content: '{"ages":3}' }),
  "JSON text of another shape": upload({ name: "rules", content: '{"a":1}' }),
  "JSON part of another type": upload({
    name: "meta",
    type: "application/xml",
    content: '{"age":3}',
  }),
  "text that is no number": upload({ name: "count", content: "three" }),
  "text that is too long": upload({ name: "note", content: "x".repeat(11) }),
  "value of no enum": upload({ name: "kind", content: "snake" }),
  "wrong property of an object with brackets": upload({ name: "place[zip]", content: "x" }),
  "neither of two alternatives": {
    to: "/v1/either",
    headers: credentials,
    parts: [{ name: "note", content: "x" }],
  },
  "free name with a wrong value": {
    to: "/v1/free",
    headers: credentials,
    parts: [{ name: "any", content: "x" }],
  },
  "missing field": {
    to: "/v1/token",
    headers: { "x-api-key": "k" },
    body: "scope=a",
    type: "application/x-www-form-urlencoded",
  },
  "unknown field": {
    to: "/v1/token",
    headers: { "x-api-key": "k" },
    body: "grant=code&scopes=a",
    type: "application/x-www-form-urlencoded",
  },
  "body that is missing": { to: "/v1/pets", headers: credentials },
  "body that no one described": {
    to: "/v1/pets",
    method: "GET",
    headers: { "x-api-key": "k" },
    body: "x",
    type: "text/plain",
  },
  "body of another type": { to: "/v1/pets", headers: credentials, body: "x", type: "text/plain" },
  "body that is no JSON": json("{"),
  "JSON without a required property": json({ kind: "cat" }),
  "JSON with an unknown property": json({ name: "Tom", kind: "cat", age: 3 }),
  "JSON of another type": json({ name: 3, kind: "cat" }),
  "bytes of another type": {
    to: "/v1/raw",
    method: "PUT",
    headers: credentials,
    body: "1234",
    type: "text/html",
  },
  "too many bytes": {
    to: "/v1/raw",
    method: "PUT",
    headers: credentials,
    body: "12345",
    type: "image/png",
  },
  "too few bytes": {
    to: "/v1/raw",
    method: "PUT",
    headers: credentials,
    body: "1",
    type: "image/png",
  },
};

test("says what is wrong with each", async () => {
  const lines: string[] = [];
  for (const [kind, sent] of Object.entries(wrong)) {
    const messages = await found(sent);
    expect(messages, kind).toHaveLength(1);
    lines.push(`${kind}\n  ${messages.join("\n  ")}\n`);
  }
  const path = join(import.meta.dirname, "violations.golden.txt");
  const text = lines.join("");
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
});
