/** Every README and page of documentation of the repository, with its code fences. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One README. */
export interface Readme {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly fences: readonly Fence[];
}

/** A block of code between two lines of three backticks. */
export interface Fence {
  /** `README.md:12`: where its first line stands. */
  readonly place: string;
  /** What the opening line names; empty for none. */
  readonly language: string;
  readonly text: string;
}

/** Made by tools, or not the repository's. */
const foreignFolders = new Set(["node_modules", "dist", ".git", "golden"]);

/** Paths of all files of the repository, relative to it and with forward slashes; nothing installed or compiled. */
export function repositoryFiles(root: string, folder = ""): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return foreignFolders.has(entry.name) ? [] : repositoryFiles(root, path);
  });
}

/** Reads all of them. */
export function readReadmes(root: string): readonly Readme[] {
  return repositoryFiles(root)
    .filter((path) => /(^|\/)README\.md$|^CONTRIBUTING\.md$|^docs\/[^/]+\.md$/.test(path))
    .map((path) => {
      const text = readFileSync(join(root, path), "utf8");
      return { path, text, fences: fencesOf(path, text) };
    });
}

/** The fences of a Markdown text (https://spec.commonmark.org/0.31.2/#fenced-code-blocks). */
export function fencesOf(path: string, text: string): readonly Fence[] {
  return [...text.matchAll(/^```(\S*).*\n([^]*?)^```$/gm)].map((match) => ({
    place: `${path}:${String(text.slice(0, match.index).split("\n").length + 1)}`,
    language: match[1] ?? "",
    text: match[2] ?? "",
  }));
}
