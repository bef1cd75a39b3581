/** Steady (https://github.com/dgellow/steady), a mock server that is one program for each platform. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkout } from "../mutants/copyRepository.ts";

const folder = join(checkout, "test/mocks");
const packages = join(folder, "node_modules");

/** Installs what `package.json` names, without running any script of a package. Returns the path of the program. */
export function installSteady(): string {
  const wanted = manifest(folder)?.dependencies?.["@stdy/cli"];
  if (manifest(join(packages, "@stdy/cli"))?.version !== wanted) {
    const flags = ["--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund"];
    execFileSync("npm", ["install", ...flags], { cwd: folder, stdio: "inherit" });
  }
  const platform = `cli-${process.platform}-${process.arch}`;
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = join(packages, "@stdy", platform, "bin", `steady${suffix}`);
  if (existsSync(program)) return program;
  throw new Error(`Steady has no program for this platform: ${program} is missing.`);
}

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function manifest(path: string): Manifest | undefined {
  const file = join(path, "package.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Manifest) : undefined;
}
