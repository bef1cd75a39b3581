/**
 * Documents that would take all memory or time: what they give is a package or a diagnostic, within ten seconds and 1 GB, and for
 * no more processor time than five times that of an ordinary document of the same size.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generateFile } from "lading";
import { specText, workspace } from "../workspace.ts";
import { testTimeout } from "../../support/testTimeout.ts";

const program = join(import.meta.dirname, "../../dist/corpus/generateDocument.js");

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
])("%s", { timeout: testTimeout(120_000) }, (_name, text, refusal) => {
  const { ok, seconds, megabytes, findings } = generateOnce(text);
  expect({
    ok,
    refusal: findings.find((line) => line.startsWith("error"))?.split(/[ :]/)[1] ?? "",
  }).toEqual({ ok: refusal === "", refusal });
  expect(seconds).toBeLessThan(10);
  expect(megabytes).toBeLessThan(1000);
});

/** Processor seconds that a document takes in this process. */
async function secondsOf(text: string): Promise<number> {
  const root = workspace({ "specs/openapi.yaml": text });
  const before = process.cpuUsage();
  await generateFile({ spec: join(root, "specs/openapi.yaml"), out: join(root, "out") });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Generates in a process of its own. */
function generateOnce(text: string): Line {
  if (!existsSync(program)) throw new Error(`${program} is missing. Run \`npm run build\` first.`);
  const root = workspace({ "specs/openapi.yaml": text });
  const words = [program, join(root, "specs/openapi.yaml"), join(root, "specs"), join(root, "out")];
  const { stdout, stderr } = spawnSync(process.execPath, words, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  expect(stderr).toBe("");
  return JSON.parse(stdout) as Line;
}

const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join("");

/** Operations and schemas as they usually are, about `bytes` of them. */
function ordinary(bytes: number): string {
  const count = Math.ceil(bytes / 390);
  const paths = many(
    count,
    (index) =>
      `  /things${index}/{id}:\n    get:\n      operationId: getThing${index}\n      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]\n      responses: { "200": { description: Ok., content: { application/json: { schema: { $ref: "#/components/schemas/Thing${index}" } } } } }\n`,
  );
  const schemas = many(
    count,
    (index) =>
      `    Thing${index}:\n      type: object\n      required: [id]\n      properties:\n        id: { type: string }\n        count: { type: integer }\n`,
  );
  return specText(`paths:\n${paths}components:\n  schemas:\n${schemas}`);
}

const holding = (text: string): string => specText(`paths: {}\nx-a:${text}`);
const pathOf = (count: number): string => many(count, (index) => `/{p${index}}`);
const parametersOf = (count: number): string =>
  many(
    count,
    (index) =>
      `        - { name: p${index}, in: path, required: true, schema: { type: string } }\n`,
  );
const object = (count: number): string =>
  `paths: {}\ncomponents:\n  schemas:\n    Wide:\n      properties:\n${many(count, (index) => `        p${index}: { type: string }\n`)}`;

test(
  "odd documents cost no more than five times an ordinary one of their size",
  { timeout: testTimeout(600_000) },
  async () => {
    const odd: Readonly<Record<string, string>> = {
      "the same key": holding(`\n${"  k: 1\n".repeat(30_000)}`),
      "the same key with other values": holding(`\n${many(20_000, (index) => `  k: ${index}\n`)}`),
      "keys that stand twice": holding(`\n${many(20_000, (index) => `  k${index % 10_000}: 1\n`)}`),
      anchors: holding(`\n${many(20_000, (index) => `  - &a${index} v\n`)}`),
      "anchors next to a repeated key": holding(
        `\n  k: 1\n  k: 1\n  l:\n${many(20_000, (index) => `  - &a${index} v\n  - *a${index}\n`)}`,
      ),
      sexagesimals: holding(`\n${`  - ${"1:".repeat(40)}59\n`.repeat(4000)}`),
      "one long sexagesimal": holding(` ${"1:".repeat(200_000)}59\n`),
      "quotes in a string": holding(` "${'\\"'.repeat(1_500_000)}"\n`),
      "a string that never ends": holding(` "${'\\"'.repeat(1_500_000)}\n`),
      "flow sequences": holding(`\n${`  - ${"[".repeat(150)}1${"]".repeat(150)}\n`.repeat(1000)}`),
      "flow sequences that are keys": holding(` ${"[a, ".repeat(190)}1${"]: x".repeat(190)}\n`),
      "path parameters": specText(
        `paths:\n  ${pathOf(2000)}:\n    get:\n      operationId: getA\n      responses: { "204": { description: Ok. } }\n      parameters:\n${parametersOf(2000)}`,
      ),
      "path parameters that no one declares": specText(
        `paths:\n  ${pathOf(2000)}: { get: { operationId: getA, responses: { "204": { description: Ok. } } } }\n`,
      ),
      properties: specText(object(8_000)),
    };
    await secondsOf(ordinary(0)); // loads the libraries
    const smallest = await secondsOf(ordinary(0));
    const usual = await secondsOf(ordinary(200_000));
    const shares: { readonly name: string; readonly share: number }[] = [];
    for (const [name, text] of Object.entries(odd)) {
      // An ordinary document of that size: what each document takes, and then in proportion.
      const expected = smallest + ((usual - smallest) * text.length) / 200_000;
      shares.push({ name, share: (await secondsOf(text)) / expected });
    }
    expect(shares.filter(({ share }) => share > 5)).toEqual([]);
  },
);
