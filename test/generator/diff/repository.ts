/** A workspace in a git repository, whose first commit has what it is made of. */
import { execFileSync } from "node:child_process";
import { workspace } from "../workspace.ts";

export const document = "specs/toy/openapi.yaml";

export function repository(files: Readonly<Record<string, string>>): string {
  const root = workspace(files);
  git(root, "init", "--quiet");
  commit(root);
  return root;
}

export function commit(root: string): void {
  git(root, "add", "--all");
  git(root, "commit", "--quiet", "--message", "Cats");
}

function git(root: string, ...words: readonly string[]): void {
  const author = ["-c", "user.name=Cat", "-c", "user.email=cat@cats.example"];
  execFileSync("git", [...author, ...words], { cwd: root, stdio: "ignore" });
}
