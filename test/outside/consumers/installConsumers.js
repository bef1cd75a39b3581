/** A temporary folder in which our packages, from the registry, and the users' tools are installed. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { plainEnvironment } from "../../dist/support/packages/plainEnvironment.js";

const document = join(import.meta.dirname, "../../../specs/imagekit/openapi.yaml");
/** What is installed: the command, a package and the runtime. */
const ours = ["lading", "@lading/imagekit", "@lading/runtime"];

/**
 * @param {string} folder An empty folder.
 * @param {import("../../dist/support/packages/startRegistry.js").Registry} registry
 * @param {boolean} isFast Without what only the whole table needs.
 */
export async function installConsumers(folder, registry, isFast) {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "package.json"), "utf8"));
  const versions = Object.fromEntries(ours.map((name) => [name, registry.versions[name]]));
  const dependencies = { ...manifest.dependencies, ...versions };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ ...manifest, dependencies }));
  const flags = [
    "--ignore-scripts",
    "--no-package-lock",
    "--no-audit",
    "--no-fund",
    "--prefer-offline",
    "--legacy-peer-deps",
    `--registry=${registry.url}`,
    ...(isFast ? ["--omit=dev"] : []),
  ];
  // The registry is in this process: it must not wait for npm.
  const npm = spawn("npm", ["install", ...flags], {
    cwd: folder,
    env: plainEnvironment(),
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(npm, "close");
  if (code !== 0) throw new Error(`npm install ended with ${code}`);
  copyFileSync(document, join(folder, "openapi.yaml"));
}
