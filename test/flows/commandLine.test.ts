/** `npx @lading/uploadcare upload`: the built program, as a process of its own, before a stand-in. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { sha256 } from "@lading/testing/internal";
import { mebibyte, patterned, uploadcareBench } from "./uploadcareBench.ts";

const program = join(import.meta.dirname, "../../packages/uploadcare/bin/uploadcare.js");
const folder = mkdtempSync(join(tmpdir(), "lading-command-"));
mkdirSync(join(folder, "cats"));
for (const name of ["one", "two", "three"]) writeFileSync(join(folder, `cats/${name}.jpg`), name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const environment = { UPLOADCARE_PUBLIC_KEY: "demopublickey" };

/** Runs it in the folder; `during` is called with each piece of its output. */
async function run(
  words: readonly string[],
  {
    env = environment as Readonly<Record<string, string>>,
    input = "",
    during = (_kill: () => void): void => undefined,
  } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [program, ...words], { cwd: folder, env });
  onTestFinished(() => void child.kill("SIGKILL"));
  // A command that refuses its input may end before it has read all of it.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (piece: Buffer) => {
    stdout += piece.toString();
    during(() => child.kill("SIGINT"));
  });
  child.stderr.on("data", (piece: Buffer) => (stderr += piece.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stdout, stderr };
}

test("files are uploaded, and each has its line", async () => {
  const { fake } = await uploadcareBench();
  const metadata = ["--metadata", "a.B:c=one=two", "--store", "1"];
  const { code, stdout, stderr } = await run([
    "upload",
    "--base-url",
    fake.url,
    ...metadata,
    "cats/*.jpg",
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "3 uploaded, 0 failed\n" });
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => line.split("\t"));
  expect(lines.map(([path]) => path).toSorted()).toEqual(
    ["one", "three", "two"].map((name) => `cats/${name}.jpg`),
  );
  for (const [path = "", uuid = ""] of lines)
    expect(fake.files.get(uuid)).toMatchObject({
      sha256: sha256(Buffer.from(path.slice(5, -4))),
      metadata: { "a.B:c": "one=two" },
      is_stored: true,
    });
});

test("--json: a line of JSON for each file, failures among them, and exit code 1", async () => {
  const { fake } = await uploadcareBench();
  const words = ["upload", "--json", "--base-url", fake.url, "cats", "gone.jpg"];
  const { code, stdout, stderr } = await run(words);
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { ok: boolean });
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  expect(lines.filter(({ ok }) => !ok)).toEqual([
    { path: "gone.jpg", ok: false, error: { message: "there is no such file" } },
  ]);
  expect(lines.filter(({ ok }) => ok)).toHaveLength(3);
  expect(lines.find(({ ok }) => ok)).toMatchObject({ result: { mime_type: "image/jpeg" } });
});

test("a list on standard input, an error of the API, and a signature", async () => {
  const { fake } = await uploadcareBench({ secretKey: "private_test_key" });
  const words = ["upload", "-0", "--base-url", fake.url, "-"];
  const input = "cats/one.jpg\0cats/two.jpg\0";
  const unsigned = await run(words, { input });
  expect(unsigned.code).toBe(1);
  expect(unsigned.stderr).toContain(
    "cats/one.jpg: uploadcare.uploadFile: POST /base/ failed with status 400",
  );
  const env = { ...environment, UPLOADCARE_SECRET_KEY: "private_test_key" };
  const signed = await run(words, { input, env });
  expect(signed.stderr).toBe("2 uploaded, 0 failed\n");
});

test.each<[string, readonly string[], Readonly<Record<string, string>>, string]>([
  ["no verb", [], environment, "the command is missing: upload"],
  ["another verb", ["download", "x"], environment, "there is no command download"],
  ["no file", ["upload"], environment, "files are missing. Give paths, patterns or folders"],
  ["an empty list", ["upload", "-"], environment, "the list on standard input is empty"],
  ["no key", ["upload", "cats"], {}, "set the environment variable UPLOADCARE_PUBLIC_KEY"],
  ["an unknown flag", ["upload", "--public-key", "x", "cats"], environment, "--public-key"],
  [
    "a bad value",
    ["upload", "--store", "2", "cats"],
    environment,
    "--store must be one of 0, 1, auto",
  ],
  [
    "bad metadata",
    ["upload", "--metadata", "x", "cats"],
    environment,
    "--metadata must be key=value",
  ],
  [
    "no number",
    ["upload", "-c", "many", "cats"],
    environment,
    "--concurrency must be a whole number",
  ],
  ["a bad address", ["upload", "--base-url", "localhost", "cats"], environment, "baseUrl must be"],
])("%s: exit code 2, and what to do", async (_title, words, env, problem) => {
  const { code, stdout, stderr } = await run(words, { env });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(problem);
  expect(stderr).toContain("See: npx @lading/uploadcare --help");
});

test("--help needs nothing, and names every flag and variable", async () => {
  const { code, stdout } = await run(["--help"], { env: {} });
  expect(code).toBe(0);
  for (const word of ["--store <0|1|auto>", "--json", "--base-url", "UPLOADCARE_PUBLIC_KEY"])
    expect(stdout).toContain(word);
});

test("an interrupt ends it with 130, in the middle of a large file", async () => {
  const { fake } = await uploadcareBench({
    faults: ({ part }) => (part ? { hangs: true } : undefined),
  });
  writeFileSync(join(folder, "large.bin"), patterned(11 * mebibyte));
  const words = ["upload", "--base-url", fake.url, "-c", "1", "cats/one.jpg", "large.bin"];
  const { code } = await run(words, { during: (kill) => kill() });
  expect(code).toBe(130);
});

test("SIGTERM ends it with 143, also while it waits for a list that no one ends", async () => {
  const { fake } = await uploadcareBench();
  const words = ["upload", "--base-url", fake.url, "-"];
  const child = spawn(process.execPath, [program, ...words], { cwd: folder, env: environment });
  onTestFinished(() => void child.kill("SIGKILL"));
  let stderr = "";
  child.stderr.on("data", (piece: Buffer) => (stderr += piece.toString()));
  child.stdin.on("error", () => undefined);
  child.stdin.write("cats/one.jpg\n");
  child.stdout.once("data", () => child.kill("SIGTERM"));
  const [code] = (await once(child, "close")) as [number | null];
  expect({ code, stderr }).toEqual({
    code: 143,
    stderr: "stopped by SIGTERM: 1 uploaded, 0 failed\n",
  });
});

test("a list without an end of line ends with an error", async () => {
  const { fake } = await uploadcareBench();
  const words = ["upload", "--base-url", fake.url, "-"];
  const endless = "x".repeat(200_000);
  const alone = await run(words, { input: endless });
  expect(alone.code).toBe(2);
  expect(alone.stderr).toContain("more than 65536 characters without end of line");
  const late = await run(words, { input: `cats/one.jpg\n${"\n".repeat(70_000)}${endless}` });
  expect(late.code).toBe(1);
  expect(late.stderr).toMatch(/without end of line[^]*1 uploaded, 1 failed\n$/);
});

test("what cannot be read is counted, and makes the exit code 1", async () => {
  const { fake } = await uploadcareBench();
  mkdirSync(join(folder, "odd"));
  symlinkSync(join(folder, "nowhere"), join(folder, "odd/broken.jpg"));
  execFileSync("mkfifo", [join(folder, "odd/pipe")]);
  writeFileSync(join(folder, "odd/good.jpg"), "good");
  const { code, stdout, stderr } = await run(["upload", "--base-url", fake.url, "odd"]);
  expect(code).toBe(1);
  expect(stdout).toContain("odd/good.jpg");
  expect(stderr).toContain("odd/broken.jpg: there is no such file\n");
  expect(stderr).toContain("odd/pipe: it is a FIFO, not a file\n");
  expect(stderr).toContain("1 uploaded, 2 failed\n");
});

test("names are shown without what a terminal obeys", async () => {
  const { fake } = await uploadcareBench();
  const name = `cats/\u001bc\u202egpj.\nexe`;
  const words = ["upload", "--base-url", fake.url, name, `${"long".repeat(2000)}`, "cats/one.jpg"];
  const { code, stderr } = await run(words);
  expect(code).toBe(1);
  expect(stderr).toContain("cats/gpj.?exe: there is no such file\n");
  expect(stderr).toMatch(/(long){250}…: it cannot be read: ENAMETOOLONG\n/);
  const { stdout } = await run([...words.slice(0, 4), "--json"]);
  expect(stdout).toContain("\\u202e");
  expect((JSON.parse(stdout) as { path: string }).path).toBe(name);
});

test("a reader that stops has seen enough", async () => {
  const { fake } = await uploadcareBench();
  const child = spawn(process.execPath, [program, "upload", "--base-url", fake.url, "cats"], {
    cwd: folder,
    env: environment,
    stdio: ["ignore", "pipe", "ignore"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  child.stdout?.destroy();
  const [code] = (await once(child, "close")) as [number | null];
  expect(code).toBe(0);
});

test.each(["stdout", "stderr"] as const)("a closed %s ends it quietly", async (name) => {
  const { fake } = await uploadcareBench();
  const words = ["upload", "--base-url", fake.url, "cats/*.jpg"];
  const child = spawn(process.execPath, [program, ...words], { cwd: folder, env: environment });
  onTestFinished(() => void child.kill("SIGKILL"));
  child.stdin.end();
  child[name].destroy();
  const other = child[name === "stdout" ? "stderr" : "stdout"];
  let text = "";
  other.on("data", (piece: Buffer) => (text += piece.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  expect(code).toBe(0);
  expect(text).not.toContain("EPIPE");
});
