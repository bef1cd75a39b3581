import { exists } from "../4-write/writeNewFiles.ts";

/** The package manager whose words are shown. */
export type PackageManager = "npm" | "pnpm";

/** The one whose lock file is in the folder, else the one that runs this program. */
export function choosePackageManager(
  folder: string,
  agent: string = process.env["npm_config_user_agent"] ?? "",
): PackageManager {
  if (exists(folder, "pnpm-lock.yaml")) return "pnpm";
  if (exists(folder, "package-lock.json")) return "npm";
  return agent.startsWith("pnpm/") ? "pnpm" : "npm";
}
