/** The tarballs that npm would publish of this workspace, and what a registry says about them. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { plainEnvironment } from "./plainEnvironment.ts";
import { workspaceFolder } from "./workspaceFolder.ts";

/** One tarball and what its package.json says. */
export interface Packed {
  readonly manifest: { readonly name: string; readonly version: string };
  /** Absolute path. */
  readonly tarball: string;
  /** As npm computes it. */
  readonly integrity: string;
  readonly shasum: string;
}

type PackedByNpm = Readonly<Record<"filename" | "integrity" | "shasum", string>>;

/** Packs every workspace but the private root into the folder. Building is the caller's: scripts would print among the JSON. */
export function packWorkspace(folder: string): readonly Packed[] {
  const words = ["pack", "--workspaces", "--ignore-scripts", "--json"];
  const printed = execFileSync("npm", [...words, "--pack-destination", folder], {
    cwd: workspaceFolder(),
    env: plainEnvironment(),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return (JSON.parse(printed) as readonly PackedByNpm[]).map((each) => {
    const tarball = join(folder, each.filename);
    const { integrity, shasum } = each;
    return { manifest: manifestOf(tarball), tarball, integrity, shasum };
  });
}

function manifestOf(tarball: string): Packed["manifest"] {
  const words = ["-xOzf", tarball, "package/package.json"];
  const text = execFileSync("tar", words, { encoding: "utf8" });
  return JSON.parse(text) as Packed["manifest"];
}
