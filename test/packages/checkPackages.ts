/**
 * `npm run check:packages`: every workspace as npm would publish it, judged by publint, by attw (are its types what its
 * JavaScript is?), by its contents and by its size. Exit code 1 when anything is wrong.
 */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { table } from "../road/table.ts";
import { splitBrowserBundle } from "../support/packages/browserBundle.ts";
import { filesBelow } from "../support/packages/installedPackages.ts";
import { packWorkspace, type Packed } from "../support/packages/packWorkspace.ts";
import { packedFindings } from "../support/packages/packedFindings.ts";
import { workspaceFolder } from "../support/packages/workspaceFolder.ts";
import { bundleBudgets, tarballBudgets } from "./sizeBudgets.ts";

const root = workspaceFolder();
const kilobyte = 1024;

/** A size and its budget, both in units of 1,024 bytes. */
interface Size {
  readonly name: string;
  readonly measured: number;
  readonly limit: number;
}

/** Runs a program of this repository; gives what it prints, or why it failed. */
async function run(program: string, words: readonly string[]): Promise<readonly string[]> {
  try {
    await promisify(execFile)(program, words, { cwd: root, maxBuffer: 1 << 26 });
    return [];
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    return [`${[program.split("/").at(-1), ...words].join(" ")}\n${stdout}${stderr}`];
  }
}

const installed = (name: string): string => join(root, "node_modules/.bin", name);

/** One sentence, or the output of a tool, for each finding of a tarball. */
async function tarballFindings(
  { manifest: { name }, tarball }: Packed,
  folder: string,
): Promise<readonly string[]> {
  mkdirSync(folder);
  await promisify(execFile)("tar", ["-xzf", tarball, "--strip-components=1", "-C", folder]);
  const own = packedFindings({ name, folder, files: filesBelow(folder) });
  return [
    ...own.map((finding) => `${name}: ${finding}`),
    ...(await run(installed("publint"), ["run", tarball, "--strict"])),
    // What it ignores, and why: .attw.json, docs/publishing.md.
    ...(await run(installed("attw"), [tarball])),
  ];
}

function tarballSize({ manifest: { name }, tarball }: Packed): Size {
  return { name, measured: statSync(tarball).size / kilobyte, limit: tarballBudgets[name] ?? 0 };
}

async function bundleSizes(): Promise<readonly Size[]> {
  const sizes: Size[] = [];
  for (const { name, entry, limit } of bundleBudgets) {
    const { first } = await splitBrowserBundle(entry, { minify: true });
    const texts = first.map(({ code }) => code.replace(/\/\/# sourceMappingURL.*\s*$/, ""));
    const bytes = texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
    sizes.push({ name, measured: bytes / kilobyte, limit });
  }
  return sizes;
}

function showSizes(sizes: readonly Size[]): void {
  const rows = sizes.map(({ name, measured, limit }) => [
    name,
    measured.toFixed(1),
    String(limit),
    measured <= limit ? "" : "TOO LARGE",
  ]);
  console.log(table(["KB", "measured", "budget", ""], rows));
}

const folder = mkdtempSync(join(tmpdir(), "lading-packages-"));
try {
  const tarballs = join(folder, "tarballs");
  mkdirSync(tarballs);
  const packed = packWorkspace(tarballs);
  const [published, ...findings] = await Promise.all([
    run("npm", ["publish", "--dry-run", "--workspaces", "--ignore-scripts"]),
    ...packed.map((tarball, index) => tarballFindings(tarball, join(folder, String(index)))),
  ]);
  const sizes = [...packed.map(tarballSize), ...(await bundleSizes())];
  showSizes(sizes);
  const all = [...published, ...findings.flat()];
  for (const finding of all) console.error(`\n${finding}`);
  const isRight = all.length === 0 && sizes.every(({ measured, limit }) => measured <= limit);
  console.log(`\n${packed.length} packages: ${isRight ? "ready to publish" : "not ready"}`);
  process.exitCode = isRight ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
