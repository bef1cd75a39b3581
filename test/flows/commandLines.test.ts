/** The commands of the other packages: what each makes of its flags and of its environment. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { documentedResponses, documentedFetch } from "../support/contract/documentedFetch.ts";
import {
  type Exchange,
  type Recorder,
  serverAddress,
  startRecorder,
} from "@lading/testing/internal";
import { startFakeLogin, testApp } from "@lading/testing/fakes";
import { startFakeProcore } from "@lading/procore/testing";
import { startFakeSegmentStorage } from "@lading/testing/fakes";
import { readProviders } from "../support/providers.ts";

const providers = await readProviders();
const folder = mkdtempSync(join(tmpdir(), "lading-commands-"));
for (const name of ["one", "two"]) writeFileSync(join(folder, `${name}.png`), name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Command {
  readonly provider: string;
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program as a process of its own. */
async function run({ provider, words, env }: Command): Promise<Ending> {
  const program = join(import.meta.dirname, `../../packages/${provider}/bin/${provider}.js`);
  const child = spawn(process.execPath, [program, ...words], { cwd: folder, env });
  onTestFinished(() => void child.kill("SIGKILL"));
  child.stdin.end();
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].on("data", (piece: Buffer) => (output[name] += piece.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, ...output };
}

/** An API that responds to each operation with the first example of its document. */
async function startedApi(name: string): Promise<Recorder> {
  const { api, document } = providers.find((provider) => provider.name === name)!;
  const reply = documentedFetch(documentedResponses([api]));
  const recorder = await startRecorder(async ({ method, path }) => {
    const response = await reply(serverAddress(document) + path, { method });
    const headers = Object.fromEntries(response.headers);
    return { status: response.status, headers, body: await response.text() };
  });
  onTestFinished(recorder.stop);
  return recorder;
}

/** The texts of a form, and its file's name. */
function formOf({ parts = [] }: Exchange): Readonly<Record<string, string>> {
  return Object.fromEntries(
    parts.map(({ name, filename, content }) => [name, filename ?? content.toString()]),
  );
}

test("imagekit", async () => {
  const { url, exchanges } = await startedApi("imagekit");
  const flags = ["--folder", "/cats", "--tag", "pet", "--tag", "cat", "--unique-name", "false"];
  const { code, stdout, stderr } = await run({
    provider: "imagekit",
    words: ["upload", "--base-url", url, "-c", "1", ...flags, "one.png", "two.png"],
    env: { IMAGEKIT_PRIVATE_KEY: "private_test_key" },
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "2 uploaded, 0 failed\n" });
  expect(stdout).toMatch(/^one\.png\thttps:\/\/ik\.imagekit\.io\/\S+\ntwo\.png\thttps:/);
  const fields = { folder: "/cats", tags: "pet,cat", useUniqueFileName: "false" };
  expect(exchanges.map(formOf)).toEqual([
    { ...fields, file: "one.png", fileName: "one.png" },
    { ...fields, file: "two.png", fileName: "two.png" },
  ]);
});

test("roboflow", async () => {
  const { url, exchanges } = await startedApi("roboflow");
  const flags = ["--metadata", "camera=line 3", "--metadata", "rule=a=b"];
  const { code, stdout } = await run({
    provider: "roboflow",
    words: ["upload", "--base-url", url, ...flags, "one.png"],
    env: { ROBOFLOW_API_KEY: "test_key" },
  });
  expect({ code, stdout }).toEqual({ code: 0, stdout: "one.png\tve-img-abc123def456\n" });
  expect(exchanges.map(formOf)).toEqual([
    { file: "one.png", name: "one.png", metadata: '{"camera":"line 3","rule":"a=b"}' },
  ]);
});

test("capillary: by the key and the secret of an API client", async () => {
  const { url, exchanges } = await startedApi("capillary");
  const { code, stdout } = await run({
    provider: "capillary",
    words: ["upload", "--base-url", url, "one.png"],
    env: { CAPILLARY_CLIENT_KEY: "test_key", CAPILLARY_CLIENT_SECRET: "test_client_secret" },
  });
  expect(stdout).toMatch(/^one\.png\t73e78929-/);
  expect(code).toBe(0);
  const [token, upload] = exchanges;
  expect(token?.body.toString()).toBe('{"key":"test_key","secret":"test_client_secret"}');
  expect(upload?.path).toBe("/api_gateway/file-service/rewards/one.png");
  expect(upload?.headers).toMatchObject({
    "x-cap-api-oauth-token": "test_access_token",
    "content-type": "image/png",
  });
  expect(upload?.body.toString()).toBe("one");
});

test("procore: by the credentials of a service account, in segments, into a project", async () => {
  const { document } = providers.find(({ name }) => name === "procore")!;
  const [login, storage] = [await startFakeLogin(), await startFakeSegmentStorage()];
  const api = await startFakeProcore({ document, storage, login });
  onTestFinished(async () => {
    await Promise.all([login.stop(), storage.stop(), api.stop()]);
  });
  const urls = ["--base-url", api.url, "--login-url", login.url];
  const { code, stderr } = await run({
    provider: "procore",
    words: ["upload", ...urls, "--project", "7", "--album", "9", "one.png", "two.png"],
    env: {
      PROCORE_CLIENT_ID: testApp.clientId,
      PROCORE_CLIENT_SECRET: testApp.clientSecret,
      PROCORE_COMPANY_ID: "42",
    },
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "2 uploaded, 0 failed\n" });
  expect(login.grants).toHaveLength(1);
  expect(
    api.images.map(({ project, image_name, image }) => ({ project, image_name, image })),
  ).toEqual(
    expect.arrayContaining(
      ["one.png", "two.png"].map((name) => ({
        project: "7",
        image_name: name,
        image: {
          description: name,
          image_category_id: 9,
        },
      })),
    ),
  );
  expect([...api.violations, ...storage.violations]).toEqual([]);
});

const account = { PROCORE_ACCESS_TOKEN: "test_token", PROCORE_COMPANY_ID: "42" };
const company = "PROCORE_COMPANY_ID and";

test.each<[Command, string]>([
  [
    { provider: "procore", words: ["upload", "one.png"], env: account },
    "the project is missing: --project",
  ],
  [
    { provider: "procore", words: ["upload", "--project", "north", "one.png"], env: account },
    "--project must be a whole number and is north",
  ],
  [
    { provider: "procore", words: ["upload", "--project", "7", "one.png"], env: {} },
    `${company} PROCORE_ACCESS_TOKEN, or ${company} PROCORE_CLIENT_ID and PROCORE_CLIENT_SECRET`,
  ],
  [
    {
      provider: "roboflow",
      words: ["upload", "--metadata", "camera", "one.png"],
      env: { ROBOFLOW_API_KEY: "test_key" },
    },
    "--metadata must be key=value and is camera",
  ],
  [
    {
      provider: "imagekit",
      words: ["upload", "--unique-name", "no", "one.png"],
      env: { IMAGEKIT_PRIVATE_KEY: "private_test_key" },
    },
    "--unique-name must be one of true, false and is no",
  ],
  [
    { provider: "capillary", words: ["upload", "one.png"], env: { CAPILLARY_USERNAME: "till.1" } },
    "CAPILLARY_USERNAME and CAPILLARY_PASSWORD",
  ],
])("%o cannot be tried", async (command, want) => {
  const { code, stdout, stderr } = await run(command);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(want);
});
