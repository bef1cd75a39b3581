/**
 * Documents that try to become code: one for each family. What they give must be what was planned, or a diagnostic; and
 * what is called through it stays where it belongs. Values that are hostile by themselves (dot segments, line breaks, file
 * names, canary keys, redirects) have tests of their own under `test/runtime`.
 */
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { generate } from "lading";
import { builtPackage } from "../builtPackage.ts";
import { baseUrl, hostileCalls } from "./hostileCalls.ts";
import { readFiles, workspace } from "../workspace.ts";

const folder = join(import.meta.dirname, "../../hostile");
const documents = readdirSync(folder).map((name) => name.replace(".yaml", ""));
/** Families that are refused, and how. */
const refused: Readonly<Record<string, readonly string[]>> = {
  cycles: ["reference-cycle"],
  references: ["reference-outside-folder", "reference-remote"],
  tags: ["yaml-not-json"],
};

/** Their credential's header has a name that HTTP cannot carry: every call is refused. */
const unsendable: ReadonlySet<string> = new Set(["wire"]);

let sockets = 0;
const countSocket = (): void => void sockets++;
beforeEach(() => {
  sockets = 0;
  subscribe("net.client.socket", countSocket);
});
afterEach(() => {
  unsubscribe("net.client.socket", countSocket);
  expect(sockets).toBe(0);
  expect(globalThis).not.toHaveProperty("PWN");
  expect({}).not.toHaveProperty("isAdmin");
});

describe.each(documents)("%s", (name) => {
  test("nothing of it runs, and nothing leaves the package", async () => {
    const root = workspace();
    mkdirSync(join(root, "specs", name));
    cpSync(join(folder, `${name}.yaml`), join(root, "specs", name, "openapi.yaml"));

    const before = process.cpuUsage();
    const { diagnostics } = await generate({ root });
    const { user, system } = process.cpuUsage(before);

    // Processor seconds: a busy machine is no failure.
    expect((user + system) / 1e6).toBeLessThan(10);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect([...new Set(errors.map(({ code }) => code))].sort()).toEqual(refused[name] ?? []);
    expect(errors.filter(({ location }) => location === undefined)).toEqual([]);
    const written = Object.keys(readFiles(root)).filter((path) => !path.startsWith("specs/"));
    if (name in refused) return expect(written).toEqual([]);
    const stray = (path: string): boolean =>
      !path.startsWith(`packages/${name}/`) &&
      // What all packages share, and the list of it.
      !["packages/tsconfig.json", "packages/.lading.json"].includes(path);
    expect(written.filter(stray)).toEqual([]);

    const exported = await builtPackage(join(root, "packages", name));
    const [api] = (await generate({ root, mode: "model" })).models ?? [];
    if (api === undefined) throw new Error("no model");
    const { sent, errors: thrown } = await hostileCalls(exported, api);
    expect([...thrown].filter((each) => !/^Api(Request|Response)Error$/.test(each))).toEqual([]);
    if (unsendable.has(name)) expect(sent).toEqual([]);
    else expect(sent.length).toBeGreaterThanOrEqual(api.operations.length);
    for (const { url, headers } of sent) {
      expect(url).toMatch(new RegExp(`^${baseUrl}/`));
      expect(decodeURIComponent(new URL(url).pathname).split("/")).not.toContain("..");
      expect(JSON.stringify(headers)).not.toMatch(/x-evil|[\r\n]/i);
    }
  });
});

test("a statement that no one planned is noticed before it runs", async () => {
  const root = workspace({ "package.json": "{}", "src/index.ts": "globalThis.PWN = 1;\n" });
  await expect(builtPackage(root)).rejects.toThrow("to deeply equal []");
});

test("a README holds a document's words as words", async () => {
  const root = workspace();
  mkdirSync(join(root, "specs/readme"));
  cpSync(join(folder, "readme.yaml"), join(root, "specs/readme/openapi.yaml"));
  await generate({ root });
  const readme = readFileSync(join(root, "packages/readme/README.md"), "utf8");
  const prose = readme.replaceAll(/^(`{3,}|~{3,}).*\n[\s\S]*?^\1$/gm, "");
  expect(readme).toContain("PWN");
  const markup = prose.replaceAll(/\\./g, "").replaceAll(/`[^`\n]*`/g, "");
  expect(markup).not.toMatch(
    /<(script|img|details|\/details|javascript)|\]\(\s*javascript:|\{\{|\{%|^(`{3}|~{3})|^# PWN/im,
  );
});
