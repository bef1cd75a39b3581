/** The file of a recorder: when it is written, and where the entry loads. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { recordHar, type Har } from "@lading/testing/har";

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "lading-har-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "traffic.har");
}

test("one file has one recorder", async () => {
  const path = newFile();
  const har = recordHar(path);
  expect(() => recordHar({ path })).toThrow(
    `${path} is already being recorded. Share one recorder among clients.`,
  );
  await har.close();
  await recordHar(path).close();
});

test("what is recorded when the process exits is written", () => {
  const path = newFile();
  const program = `
    import { recordHar } from "@lading/testing/har";
    const har = recordHar(${JSON.stringify(path)});
    const observe = (observer) => observer({ method: "GET", url: "http://a.test/", headers: {} });
    await har({ operation: "a.b", attempt: 1, redact: (text) => text, observe }, async () => new Response());
    throw new Error("this program fails");
  `;
  const { status } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: import.meta.dirname,
  });
  expect(status).toBe(1);
  expect(existsSync(path)).toBe(true);
  const { log } = JSON.parse(readFileSync(path, "utf8")) as Har;
  expect(log.entries).toMatchObject([{ request: { method: "GET" }, response: { status: 0 } }]);
});

test("a browser gets an error that says why it cannot record", async () => {
  const browser = await import("../../../packages/testing/src/harBrowser.ts");
  expect(() => browser.recordHar()).toThrow("recordHar writes a file, which a browser cannot.");
  expect(() => browser.harOfExchanges()).toThrow("runs in Node");
  expect(() => browser.writeHar()).toThrow("Call it in Node");
});

test("the entry loads nothing but Node and the runtime", () => {
  const source = join(import.meta.dirname, "../../../packages/testing/src");
  const imports = new Map<string, readonly string[]>();
  const visit = (path: string): void => {
    if (imports.has(path)) return;
    // What is imported as a type is not loaded.
    const text = readFileSync(path, "utf8").replaceAll(/^(import|export) type [^;]*;/gms, "");
    const found = [...text.matchAll(/\bfrom "([^"]+)"/g)].map(([, name]) => name!);
    imports.set(path, found);
    for (const name of found) if (name.startsWith(".")) visit(join(path, "..", name));
  };
  visit(join(source, "har.ts"));
  const foreign = [...imports.values()].flat().filter((name) => !/^(\.|node:)/.test(name));
  expect([...new Set(foreign)]).toEqual(["@lading/runtime/redaction"]);
});
