/** The programs that a step may start, and no others: a folder that is its whole path. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Project } from "../Project.ts";

export interface StepPrograms {
  readonly folder: string;
  readonly path: string;
  /** What `gh` was asked since the last time, a line for each call. */
  readonly asked: () => readonly string[];
  /** The text of the pull request that was opened last. */
  readonly pullRequest: () => string;
}

/** Those that the workflows name; what npm and git start; and what the scripts of npm's packages begin with. */
const names = ["npm", "npx", "git", "node", "head", "tee", "sh", "env"];

export function stepPrograms(): StepPrograms {
  const { folder } = new Project();
  for (const name of names) symlinkSync(placeOf(name), join(folder, name));
  const [calls, text, opened] = ["calls", "pull-request.md", "opened"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  writeFileSync(join(folder, "gh"), standIn(calls, text, opened), { mode: 0o755 });
  return {
    folder,
    path: folder,
    asked: () => {
      const lines = existsSync(calls) ? readFileSync(calls, "utf8").trim().split("\n") : [];
      rmSync(calls, { force: true });
      return lines;
    },
    pullRequest: () => readFileSync(text, "utf8"),
  };
}

function placeOf(name: string): string {
  return execFileSync("/bin/sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
}

/** Knows which branches have a pull request; keeps the text of one that it opens. */
function standIn(calls: string, text: string, opened: string): string {
  return `#!/bin/sh
[ -n "$GH_TOKEN" ] || { echo "no token" >&2; exit 4; }
echo "$*" >> ${calls}
case "$1 $2" in
  "pr list")
    if [ -f "${opened}-$4" ]; then echo 1; else echo 0; fi ;;
  "pr create")
    : > "${opened}-$4"
    while [ "$1" != --body-file ]; do shift; done
    while read -r line; do echo "$line"; done < "$2" > ${text}
    echo https://github.example/pull/1 ;;
esac
`;
}
