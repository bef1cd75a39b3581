/** The workspace's packages as their users get them: packed by npm, installed from the tarballs into an empty project. */
import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { plainEnvironment } from "./plainEnvironment.ts";

const repository = join(import.meta.dirname, "../../..");

/** What the packages depend on, directly or not. */
const dependencies = ["openapi-fetch", "openapi-typescript-helpers", "valibot"];

/** One installed package: every file of its tarball. */
export interface InstalledPackage {
  readonly name: string;
  /** Absolute path. */
  readonly folder: string;
  /** Relative to the folder, with forward slashes, sorted. */
  readonly files: readonly string[];
}

/**
 * Makes a project in the empty `folder`, whose `node_modules` hold our packages and nothing that was not packed here. Needs
 * no registry and leaves npm's own cache alone.
 */
export async function installedPackages(folder: string): Promise<readonly InstalledPackage[]> {
  const tarballs = join(folder, "tarballs");
  const project = join(folder, "node_modules/@lading");
  mkdirSync(tarballs);
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  const npm = (words: readonly string[], cwd: string): Promise<unknown> =>
    promisify(execFile)("npm", [...words, "--ignore-scripts", "--cache", join(folder, "cache")], {
      cwd,
      env: plainEnvironment(),
    });

  const folders = [
    ...packageFolders().map((name) => `./packages/${name}`),
    ...dependencies.map((name) => `./node_modules/${name}`),
  ];
  await npm(["pack", ...folders, "--pack-destination", tarballs], repository);
  const packed = readdirSync(tarballs).map((name) => `./tarballs/${name}`);
  await npm(["install", "--offline", "--no-audit", "--no-fund", ...packed], folder);
  await addTesting(folder, npm);
  const installed = readdirSync(project).filter((name) => name !== "testing");
  return installed.map((name) => ({
    name: `@lading/${name}`,
    folder: join(project, name),
    files: filesBelow(join(project, name)),
  }));
}

/** The entries `./testing` need the types of `@lading/testing`; what it depends on is not here, and nothing runs it. */
async function addTesting(
  folder: string,
  npm: (words: readonly string[], cwd: string) => Promise<unknown>,
): Promise<void> {
  const home = join(folder, "node_modules/@lading/testing");
  const tarballs = join(folder, "testing");
  mkdirSync(tarballs);
  mkdirSync(home);
  await npm(["pack", "./packages/testing", "--pack-destination", tarballs], repository);
  const [tarball = ""] = readdirSync(tarballs);
  await promisify(execFile)("tar", ["-xzf", join(tarballs, tarball), "-C", home, "--strip", "1"]);
}

function packageFolders(): readonly string[] {
  return readdirSync(join(repository, "packages"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "testing")
    .map(({ name }) => name);
}

/** The files of a folder, relative to it, with forward slashes, sorted. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}
