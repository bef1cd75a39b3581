/** A deliberate defect for each kind of violation: what the judge says of it is held in `violations.golden.txt`. */
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
import { requestOf, type RequestText } from "./requestOf.ts";
import { right } from "./rightRequests.ts";
import { wrong } from "./wrongRequests.ts";

const root = readDocument(new URL("judged.yaml", import.meta.url));
const operations = mockedOperations(root);
const judge = createJudge(root, schemaFit(root));

async function found(sent: RequestText): Promise<readonly string[]> {
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
