/** What is packed works: installed into an empty project, it compiles there and sends a file. */
import { execFile } from "node:child_process";
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { consumerErrors, consumers } from "../support/packages/consumerErrors.ts";
import { documentedResponses, documentedFetch } from "../support/contract/documentedFetch.ts";
import {
  type Exchange,
  type Recorder,
  type Reply,
  serverAddress,
  sha256,
  startRecorder,
} from "@lading/testing/internal";
import { installedPackages, type InstalledPackage } from "../support/packages/installedPackages.ts";
import { packedFindings } from "../support/packages/packedFindings.ts";
import { sampleFile } from "@lading/testing/internal";
import { readProviders } from "../support/providers.ts";
import { fencesOf } from "../support/readmes/readmes.ts";
import { testTimeout } from "../support/testTimeout.ts";

const providers = await readProviders();
const names = providers.map(({ name }) => name);
// npm installs tarballs from where they really are.
const folder = realpathSync(mkdtempSync(join(tmpdir(), "lading-consumer-")));
let packages: readonly InstalledPackage[] = [];
let recorder: Recorder;

beforeAll(async () => {
  packages = await installedPackages(folder);
  recorder = await startRecorder(documentedReply);
  for (const name of names) {
    const program = firstCall(name);
    for (const file of fileNames(program)) writeFileSync(join(folder, file), await bytesOf(file));
    writeFileSync(join(folder, `${name}.ts`), program);
    writeFileSync(join(folder, `${name}.js`), program);
  }
  writeFileSync(join(folder, "entries.ts"), everyEntry());
}, testTimeout(120_000));

afterAll(async () => {
  await recorder.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The packed README's first call, sent to the recorder: code that is TypeScript and JavaScript alike. */
function firstCall(name: string): string {
  const readme = readFileSync(join(folder, "node_modules/@lading", name, "README.md"), "utf8");
  const fence = fencesOf("README.md", readme).find(({ language }) => language === "ts");
  const baseUrl = `baseUrl: "${recorder.url}/${name}"`;
  // A document without an absolute server has one in its first call already.
  const text = (fence?.text ?? "").replace(/\bbaseUrl: "[^"]*",?\s*/, "");
  return text.replace(/(new \w+\()\{/, `$1{ ${baseUrl},`);
}

function fileNames(program: string): readonly string[] {
  return [...program.matchAll(/fileFromPath\("([^"]+)"\)/g)].map((match) => match[1] ?? "");
}

async function bytesOf(file: string): Promise<Uint8Array> {
  return new Uint8Array(await sampleFile(file).arrayBuffer());
}

/** A program that imports whatever the packages have to import. */
function everyEntry(): string {
  const entries = packages.flatMap(({ name, folder: home }) => {
    const manifest = readFileSync(join(home, "package.json"), "utf8");
    const { exports = {} } = JSON.parse(manifest) as {
      exports?: Readonly<Record<string, unknown>>;
    };
    // What is no module is for other tools.
    const paths = Object.keys(exports).filter((path) => !/\.(json|yaml)$/.test(path));
    return paths.map((path) => name + path.slice(1));
  });
  const lines = entries.map((entry, at) => `export * as entry${at} from ${JSON.stringify(entry)};`);
  return lines.join("\n");
}

/** `/imagekit/api/v1/…` gets what ImageKit's document promises for `/api/v1/…`. */
async function documentedReply({ method, path }: Exchange): Promise<Reply> {
  const provider = providers.find(({ name }) => path.startsWith(`/${name}/`));
  if (provider === undefined) throw new Error(`${path} belongs to no provider.`);
  const url = serverAddress(provider.document) + path.slice(provider.name.length + 1);
  const response = await documentedFetch(documentedResponses([provider.api]))(url, { method });
  const headers = Object.fromEntries(response.headers);
  return { status: response.status, headers, body: await response.text() };
}

describe("a tarball holds the package and nothing else", () => {
  test.each([...names, "runtime"])("%s", (name) => {
    const installed = packages.find((each) => each.name === `@lading/${name}`);
    expect(installed && packedFindings(installed)).toEqual([]);
  });

  test("and what does not belong there is noticed", () => {
    const given = packages.find(({ name }) => name === "@lading/imagekit");
    const stray = ["dist/gone.js", "dist/.tsbuildinfo", "src/index.test.ts"];
    const files = [...(given?.files ?? []), ...stray].filter((path) => path !== "README.md");
    expect(given && packedFindings({ ...given, files })).toEqual([
      "README.md is missing",
      "dist/.tsbuildinfo is of no use",
      "src/index.test.ts is of no use",
      "dist/gone.js has no source: remove dist, where earlier builds leave files, and build again",
    ]);
  });
});

describe("a file arrives, byte for byte, from plain JavaScript", () => {
  test.each(names)("%s", async (name) => {
    const program = readFileSync(join(folder, `${name}.js`), "utf8");
    const wanted = await Promise.all(
      fileNames(program).map(async (file) => sha256(await bytesOf(file))),
    );
    expect(wanted).not.toEqual([]);

    const { stderr } = await promisify(execFile)(process.execPath, [`${name}.js`], { cwd: folder });
    expect(stderr).toBe("");
    const arrived = recorder.exchanges.filter(({ path }) => path.startsWith(`/${name}/`));
    expect(arrived).toHaveLength(1);
    expect(arrived.flatMap(({ violations }) => violations)).toEqual([]);
    expect(arrived.flatMap(fileDigests)).toEqual(wanted);
  });
});

/** Of the parts that are files, or of the body where there are no parts. */
function fileDigests(exchange: Exchange): readonly string[] {
  const files = exchange.parts?.filter(({ filename }) => filename !== undefined);
  return files?.map((part) => part.sha256) ?? [exchange.sha256];
}

test("a package's command runs as npm has linked it", async () => {
  const commands = packages.filter(({ files }) => files.some((path) => path.startsWith("bin/")));
  expect(commands).not.toEqual([]);
  for (const { name } of commands) {
    const program = join(folder, "node_modules/.bin", name.replace("@lading/", ""));
    const { stdout } = await promisify(execFile)(program, ["--help"]);
    expect(stdout).toContain(`npx ${name} upload`);
  }
});

describe("it compiles under strict, declarations included", () => {
  const programs = [...names, "entries"].map((name) => join(folder, `${name}.ts`));

  test.each(Object.keys(consumers))("%s", { timeout: testTimeout(60_000) }, (name) => {
    expect(consumerErrors(programs, consumers[name] ?? {})).toEqual([]);
  });

  test.each([true, false])(
    "TypeScript 7, exactOptionalPropertyTypes %s",
    { timeout: testTimeout(60_000) },
    async (isExact) => {
      const compilerOptions = {
        target: "es2022",
        module: "nodenext",
        lib: ["es2023", "dom"],
        types: [],
        strict: true,
        skipLibCheck: false,
        skipDefaultLibCheck: true,
        noEmit: true,
        exactOptionalPropertyTypes: isExact,
      };
      const files = [...names, "entries"].map((name) => `${name}.ts`);
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
      const compiler = join(import.meta.dirname, "../../node_modules/typescript-7/bin/tsc");
      const run = promisify(execFile)(process.execPath, [compiler, "-p", folder]);
      expect(
        await run.catch(({ stdout }: { readonly stdout: string }) => ({ stdout })),
      ).toMatchObject({
        stdout: "",
      });
    },
  );

  test("and a broken declaration is noticed", { timeout: testTimeout(60_000) }, () => {
    const declarations = join(folder, "node_modules/@lading/imagekit/dist/index.d.ts");
    appendFileSync(declarations, "\nexport declare const broken: Missing;\n");
    const [first] = Object.values(consumers);
    expect(consumerErrors(programs, first ?? {})).toEqual([
      "@lading/imagekit/dist/index.d.ts: Cannot find name 'Missing'.",
    ]);
  });
});
