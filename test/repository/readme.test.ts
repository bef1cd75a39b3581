/** What the READMEs say is true: their code compiles and runs, their commands, links and paths exist. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { isAdopted } from "../support/isAdopted.ts";
import { readAddArguments } from "../../generator/src/cli/add.ts";
import { readDiffArguments } from "../../generator/src/cli/diff.ts";
import { readDriftArguments } from "../../generator/src/cli/drift.ts";
import { readGenerateArguments } from "../../generator/src/cli/generate.ts";
import { readInitArguments } from "../../generator/src/cli/init.ts";
import { readMockArguments } from "../../generator/src/cli/mock.ts";
import { readTestArguments } from "../../generator/src/cli/test.ts";
import { readUpdateArguments } from "../../generator/src/cli/update.ts";
import type { Api } from "../../generator/src/2-model/model.ts";
import {
  documentedResponses,
  type DocumentedResponse,
} from "../support/contract/documentedFetch.ts";
import { examplesModule, examplesOf } from "../generator/examples.ts";
import { fenceFindings } from "../support/readmes/fenceFindings.ts";
import { readProviders } from "../support/providers.ts";
import { readmeFindings, type Named } from "../support/readmes/readmeFindings.ts";
import { fencesOf, readReadmes, repositoryFiles, type Fence } from "../support/readmes/readmes.ts";
import { testTimeout } from "../support/testTimeout.ts";

const root = join(import.meta.dirname, "../..");
const readmes = readReadmes(root);
const files = repositoryFiles(root);
const packages = files.filter((path) => /^(packages\/[^/]+|generator)\/package\.json$/.test(path));
const manifests = packages.map((path) => readJson(path) as { name: string; bin?: object });
/** What a workspace of others has that pages speak of. */
const described = ["openapi.yaml", "overlay.yaml", "source.json"].map(
  (name) => `specs/acme/${name}`,
);
const named: Named = {
  readmes,
  files: [...files, ...described],
  scripts: Object.keys((readJson("package.json") as { scripts: object }).scripts),
  packages: manifests.map(({ name }) => name),
  tools: ["@changesets/cli", "changeset", "msw", "vitest"],
  commands: manifests.flatMap(({ name, bin }) => (bin ? [name] : [])),
  ladingProblem: ([command, ...words]) => {
    try {
      if (command === "generate") readGenerateArguments(words);
      else if (command === "add") readAddArguments(words);
      else if (command === "init") readInitArguments(words);
      else if (command === "diff") readDiffArguments(words);
      else if (command === "drift") readDriftArguments(words);
      else if (command === "mock") readMockArguments(words);
      else if (command === "test") readTestArguments(words);
      else if (command === "update") readUpdateArguments(words);
      else return "there is no such command";
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  },
};

let apis: readonly Api[] = [];
let responses: readonly DocumentedResponse[] = [];

beforeAll(async () => {
  apis = (await readProviders()).map(({ api }) => api);
  responses = documentedResponses(apis);
});

test("every workspace package and document has a README", () => {
  const folders = files.flatMap((path) => /^((?:packages|specs)\/[^/]+)\//.exec(path)?.[1] ?? []);
  const wanted = [...new Set(folders)]
    .filter((folder) => !isAdopted(/^specs\/(.+)/.exec(folder)?.[1] ?? ""))
    .map((folder) => `${folder}/README.md`);
  expect(readmes.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["README.md", "generator/README.md", ...wanted]),
  );
});

test("no fence is in a language that no one checks", () => {
  const fences = readmes.flatMap((readme) => readme.fences);
  expect(fences.filter(({ language }) => !["ts", "sh", ""].includes(language))).toEqual([]);
});

test(
  "every TypeScript fence compiles under strict and runs, without a network, and every @example compiles",
  { timeout: testTimeout(180_000) },
  async () => {
    const fences = readmes.flatMap((readme) => readme.fences).filter(isTypeScript);
    expect(fences.length).toBeGreaterThan(packages.length - 1);
    const examples = apis.map((api) => ({ api, examples: packageExamples(api.provider) }));
    const modules = examples.map(({ api, examples: found }) => ({
      place: `the examples of ${api.packageName}`,
      language: "ts",
      text: examplesModule(api, found, api.packageName),
    }));
    for (const { api, examples: found } of examples)
      expect(found.length).toBeGreaterThanOrEqual(2 * api.operations.length);
    expect(await fenceFindings(fences, responses, modules)).toEqual([]);
  },
);

/** What the comments of a package's sources show, hand-written ones too. */
function packageExamples(provider: string): readonly Fence[] {
  return files
    .filter((path) => path.startsWith(`packages/${provider}/src/`) && path.endsWith(".ts"))
    .flatMap((path) => examplesOf(path, readFileSync(join(root, path), "utf8")));
}

test.each(readmes)("$path names nothing that is missing", (readme) => {
  expect(readmeFindings(readme, named)).toEqual([]);
});

describe("what is wrong is noticed", () => {
  test("in a fence", { timeout: testTimeout(180_000) }, async () => {
    const text = [
      'const size: number = "large";\nawait Promise.resolve(size);',
      'throw new Error("on purpose");',
      'await fetch("https://elsewhere.example/cats");',
      'process.stderr.write("a warning");',
      'import { get } from "node:http";\nget("http://127.0.0.2:9");',
      'import { expect, test } from "vitest";\ntest("adds", () => expect(1 + 1).toBe(3));',
      'import { expect, test } from "vitest";\ntest("adds", () => expect(1 + 1).toBe(2));',
      'console.log("in order");',
    ].map((code) => `\`\`\`ts\n${code}\n\`\`\`\n`);
    const fences = fencesOf("README.md", text.join(""));
    expect(await fenceFindings(fences.filter(isTypeScript), responses)).toEqual([
      "README.md:2 does not compile, line 1: Type 'string' is not assignable to type 'number'.",
      expect.stringMatching(/^README.md:6 does not run: [^]*on purpose/),
      expect.stringMatching(/^README.md:9 does not run: [^]*No document describes GET https:/),
      "README.md:12 does not run: a warning",
      expect.stringMatching(/^README.md:15 does not run: [^]*A fence may open no connection/),
      expect.stringMatching(/^README.md:19 does not run: [^]*expected 2 to be 3/),
    ]);
  });

  test("in prose", () => {
    const text = [
      "[gone](gone.md) [no heading](README.md#no-such) [fine](specs/) [fine](generator/README.md#extensions)",
      "`generator/src/gone.ts` `gone.ts` `npm run gone` `npm run mock -- specs/gone/openapi.yaml` `npm test`",
      "```sh\nnpm ci && npm run gone\nnpm install @lading/gone\ncurl https://elsewhere.example\nnpx @lading/runtime\nnpx lading guess\nnpx lading add --nmae x\n```\n",
    ].join("\n");
    const readme = { path: "README.md", text, fences: fencesOf("README.md", text) };
    expect(readmeFindings(readme, named)).toEqual(
      [
        "the link ](gone.md) leads nowhere",
        "the link ](README.md#no-such) leads to no heading",
        "there is no generator/src/gone.ts",
        "no file has the name gone.ts",
        "no script for npm run gone",
        "no package here has the name @lading/gone",
        "no one checks the command curl https://elsewhere.example",
        "@lading/runtime has no command",
        "npx lading guess: there is no such command",
        "npx lading add --nmae x: Unknown option: --nmae",
        "no script for npm run gone",
        "npm run mock -- specs/gone/openapi.yaml: there is no specs/gone/openapi.yaml",
      ].map((finding) => `README.md: ${finding}`),
    );
  });
});

function isTypeScript({ language }: Fence): boolean {
  return language === "ts";
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}
