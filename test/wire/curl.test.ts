/** The vendors' own curl commands, run for real: a client sends the same parts, in the same order, under the same names. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { curl } from "../support/wire/curl.ts";
import { type Exchange, type Recorder, startRecorder } from "@lading/testing/internal";
import { sampleFile } from "@lading/testing/internal";
import { commandFiles, comparisons, roboflow } from "./documentedCommands.ts";

let recorder: Recorder;
let folder: string;

beforeAll(async () => {
  recorder = await startRecorder(() => ({
    headers: { "content-type": "application/json" },
    body: "{}",
  }));
  folder = await mkdtemp(join(tmpdir(), "curl-"));
  for (const name of commandFiles) await writeFile(join(folder, name), sampleFile(name).stream());
});

afterAll(async () => {
  await recorder.stop();
  await rm(folder, { recursive: true });
});

test.each(comparisons)("%s", async (_title, { command, call }) => {
  const wanted = await curl({ command, folder, recorder });
  await call(recorder.url).asResponse();
  expect(essence(recorder.exchanges.at(-1))).toEqual(essence(wanted));
});

test.each([
  ["another field", "name=", "title="],
  ["another value", "name=inspection", "name=inspected"],
  ["another file name", "@inspection-photo.jpg", "@my_file.jpg"],
  ["another type", "@inspection-photo.jpg", "@inspection-photo.jpg;type=image/png"],
  ["another key", "YOUR_API_KEY", "YOUR_OTHER_KEY"],
])("notices %s", async (_title, given, altered) => {
  const command = roboflow.command.replace(given, altered);
  const wanted = await curl({ command, folder, recorder });
  await roboflow.call(recorder.url).asResponse();
  expect(essence(recorder.exchanges.at(-1))).not.toEqual(essence(wanted));
});

/** All that the server can tell, but for the boundary and the headers in which HTTP clients differ. */
function essence(exchange: Exchange | undefined): object {
  if (exchange === undefined) throw new Error("No request arrived.");
  const { method, path, query, headers, body, parts, violations } = exchange;
  return {
    method,
    path,
    query: query.replace("?jsonerrors=1", ""), // Uploadcare's client asks for errors as JSON.
    violations,
    authorization: headers.authorization,
    company: headers["procore-company-id"],
    content: parts?.map((part) => ({
      headers: part.headers,
      content: part.content.toString("latin1"),
    })) ?? {
      type: headers["content-type"],
      body: body.toString("latin1"),
    },
  };
}
