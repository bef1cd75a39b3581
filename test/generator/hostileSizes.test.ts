/** Documents that would take all memory or time: what they give is a package or a diagnostic, within ten seconds and 1 GB. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { specText, workspace } from "./workspace.ts";

const program = join(import.meta.dirname, "../dist/corpus/generateDocument.js");

interface Line {
  readonly ok: boolean;
  readonly seconds: number;
  readonly megabytes: number;
  readonly findings: readonly string[];
}

/** Each alias ten of the one before. */
function bomb(levels: number): string {
  const lines = Array.from({ length: levels }, (_, level) => {
    const before = level === 0 ? '"PWN"' : `*a${level - 1}`;
    return `  a${level}: &a${level} [${Array(10).fill(before).join(", ")}]`;
  });
  return `x-bomb:\n${lines.join("\n")}\n`;
}

function described(megabytes: number): string {
  const description = "x */ ".repeat(megabytes * 200_000);
  return specText().replace("title: Toy", `title: Toy, description: "${description}"`);
}

function nested(levels: number): string {
  const schema = `${'{"type":"array","items":'.repeat(levels)}{"type":"string"}${"}".repeat(levels)}`;
  return specText(`paths: {}\ncomponents: {"schemas": {"Deep": ${schema}}}\n`);
}

/** Each schema is two of the next. */
function doubling(levels: number): string {
  const schemas = Array.from({ length: levels }, (_, level) => {
    const reference = `{ $ref: "#/components/schemas/S${level + 1}" }`;
    return `    S${level}: { allOf: [${reference}, ${reference}] }`;
  });
  const last = `    S${levels}: { type: object, properties: { a: { type: string } } }`;
  return specText(`paths: {}\ncomponents:\n  schemas:\n${[...schemas, last].join("\n")}\n`);
}

test.each<[string, string, string]>([
  ["a bomb of aliases", specText() + bomb(12), "document-too-large"],
  ["5,000 levels of brackets", specText(`paths: ${"[".repeat(5000)}\n`), "document-too-deep"],
  ["5,000 levels of schemas", nested(5000), "document-too-deep"],
  ["schemas that double 30 times", doubling(30), ""],
  ["a description of 5 MB", described(5), ""],
  ["a description of 50 MB", described(50), "spec-unreadable"],
  [
    "a pattern that backtracks",
    specText(
      `paths: {}\ncomponents: { schemas: { Slow: { type: string, pattern: "^(a+)+$", default: "${"a".repeat(64)}!" } } }\n`,
    ),
    "",
  ],
])("%s", { timeout: 120_000 }, (_name, text, refusal) => {
  if (!existsSync(program)) throw new Error(`${program} is missing. Run \`npm run build\` first.`);
  const root = workspace({ "specs/openapi.yaml": text });
  const words = [program, join(root, "specs/openapi.yaml"), join(root, "specs"), join(root, "out")];
  const { stdout, stderr } = spawnSync(process.execPath, words, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  expect(stderr).toBe("");
  const { ok, seconds, megabytes, findings } = JSON.parse(stdout) as Line;
  expect({
    ok,
    refusal: findings.find((line) => line.startsWith("error"))?.split(/[ :]/)[1] ?? "",
  }).toEqual({ ok: refusal === "", refusal });
  expect(seconds).toBeLessThan(10);
  expect(megabytes).toBeLessThan(1000);
});
