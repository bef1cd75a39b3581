/** A temporary folder in which our tarballs and the users' tools are installed. */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { plainEnvironment } from "./project.js";

const repository = join(import.meta.dirname, "../..");
/** What is packed: the command, a package and the runtime. */
const packed = ["generator", "packages/runtime", "packages/imagekit"];

/**
 * @param {string} folder An empty folder.
 * @param {boolean} isFast Without what only the whole table needs.
 */
export function installConsumers(folder, isFast) {
  const tarballs = join(folder, "tarballs");
  mkdirSync(tarballs);
  const npm = (words, cwd) =>
    execFileSync("npm", words, {
      cwd,
      env: plainEnvironment(),
      stdio: ["ignore", "ignore", "inherit"],
    });
  const folders = packed.map((name) => `./${name}`);
  npm(
    ["pack", "--silent", "--ignore-scripts", ...folders, "--pack-destination", tarballs],
    repository,
  );
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "package.json"), "utf8"));
  const ours = readdirSync(tarballs).map((name) => {
    const [, scope = "", rest = ""] =
      /^(lading-(?=[a-z]))?(.+)-\d+\.\d+\.\d+.*\.tgz$/.exec(name) ?? [];
    return [scope === "" ? rest : `@lading/${rest}`, `file:./tarballs/${name}`];
  });
  const dependencies = { ...manifest.dependencies, ...Object.fromEntries(ours) };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ ...manifest, dependencies }));
  const flags = [
    "--ignore-scripts",
    "--no-package-lock",
    "--no-audit",
    "--no-fund",
    "--prefer-offline",
  ];
  npm(["install", ...flags, "--legacy-peer-deps", ...(isFast ? ["--omit=dev"] : [])], folder);
  copyFileSync(join(repository, "specs/imagekit/openapi.yaml"), join(folder, "openapi.yaml"));
}
