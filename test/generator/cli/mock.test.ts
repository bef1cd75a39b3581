import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Har } from "@lading/testing/har";
import { readMockArguments } from "../../../generator/src/cli/mock.ts";
import { runLading } from "../runLading.ts";
import { specText, workspace } from "../workspace.ts";

const bin = join(import.meta.dirname, "../../../generator/bin/lading.js");
const repository = join(import.meta.dirname, "../../..");

test("reads its options", () => {
  const words = ["imagekit", "--port", "4010", "--reply", "a=429", "--reply=b=200:tom*2"];
  expect(readMockArguments([...words, "--fault", "c=hang", "--har", "out.har", "--quiet"])).toEqual(
    {
      api: "imagekit",
      port: 4010,
      replies: [
        { operation: "a", status: 429 },
        { operation: "b", status: 200, example: "tom", times: 2 },
      ],
      faults: ["c=hang"],
      har: "out.har",
      quiet: true,
    },
  );
});

test.each([
  [[], "mock needs exactly one API"],
  [["a", "b"], "mock needs exactly one API"],
  [["a", "--port", "x"], "--port must be a number"],
  [["a", "--reply", "x"], "The reply x is not understood"],
  [["a", "--fault", "x"], "The fault x is not understood"],
  [["nowhere"], "There is no package or file nowhere"],
  [["toy", "--reply", "nothing=200"], "has no operation nothing"],
])("refuses %j", async (words, message) => {
  const root = workspace({ "specs/toy/openapi.yaml": specText() });
  const { status, stderr } = await runLading(root, "mock", ...words);
  expect(status).toBe(1);
  expect(stderr).toContain(message);
  expect(stderr).toContain("See `lading mock --help`.");
});

test("says that a port is taken", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const root = workspace({ "specs/toy/openapi.yaml": specText() });
  const { status, stderr } = await runLading(root, "mock", "toy", "--port", String(port));
  expect(status).toBe(1);
  expect(stderr).toContain(`The port ${String(port)} is taken.`);
});

test("prints a line for each request and each violation, and ends with Ctrl-C", async () => {
  const har = join(mkdtempSync(join(tmpdir(), "lading-mock-")), "out.har");
  onTestFinished(() => rmSync(join(har, ".."), { recursive: true }));
  const words = ["mock", "imagekit", "--reply", "uploadFile=429*1", "--har", har];
  const child = spawn(process.execPath, [bin, ...words], {
    cwd: repository,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (printed += text));
  await expect.poll(() => printed, { timeout: 30_000 }).toMatch(/^http:.*\n/);
  const [url = ""] = printed.split("\n");
  for (let count = 0; count < 2; count += 1) {
    const form = new FormData();
    form.append("file", new File(["jpg"], "cat.jpg", { type: "image/jpeg" }));
    if (count === 0) form.append("fileName", "cat.jpg");
    await fetch(`${url}/api/v1/files/upload`, { method: "POST", body: form });
  }
  await expect.poll(() => printed).toContain("fileName` is missing");
  child.kill("SIGINT");
  const [status] = (await once(child, "exit")) as [number];
  expect(status).toBe(0);
  const { entries } = (JSON.parse(readFileSync(har, "utf8")) as Har).log;
  expect(entries.map(({ response }) => response.status)).toEqual([429, 422]);
  expect(entries[1]?.request.postData?.params).toMatchObject([{ name: "file", _size: 3 }]);
  expect(
    printed
      .replaceAll(/\d+ ms/g, "1 ms")
      .split("\n")
      .slice(1),
  ).toEqual([
    "POST /api/v1/files/upload → 429  1 ms  uploadFile  file: cat.jpg (image/jpeg, 3 B), fileName",
    "POST /api/v1/files/upload → 422  1 ms  uploadFile  file: cat.jpg (image/jpeg, 3 B)",
    "  the part `fileName` is missing; the document requires it (/components/schemas/UploadRequest/properties/fileName)",
    "",
    "2 requests, 1 against the document",
    "",
  ]);
});
