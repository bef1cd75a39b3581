/** Files of a repository as they were at a revision, in a folder of their own: the working tree and its index stay as they are. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";

/** A folder of an earlier revision. */
export interface CheckedOut {
  /** Holds what `root` held. */
  readonly root: string;
  /** The path of that folder in its repository, with a slash at its end; empty for the top. */
  readonly inside: string;
  /** Text of any file of the revision, by its path in the repository. */
  readonly readFile: (path: string) => string | undefined;
  readonly remove: () => void;
}

/** What a generation reads: documents, manifests, configurations, and which hand-written files there are. */
const isRead = (path: string): boolean =>
  /\.(ya?ml|json)$/i.test(path) || /(^|\/)(specs|src\/extras)\//.test(path);

/** Checks out what `root` needs to be generated. */
export function checkOut(root: string, revision: string): CheckedOut | Diagnostic {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "lading-revision-")));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const home = git(root, ["rev-parse", "--show-toplevel"]).trim();
    const inside = git(root, ["rev-parse", "--show-prefix"]).trim();
    const commit = git(root, [
      "rev-parse",
      "--verify",
      "--end-of-options",
      `${revision}^{commit}`,
    ]).trim();
    const listed = git(home, ["ls-tree", "-r", "-z", "--name-only", commit, "--", inside || "."]);
    const paths = listed.split("\0").filter((path) => isRead(path.slice(inside.length)));
    const index = { GIT_INDEX_FILE: join(folder, ".index") };
    git(home, ["read-tree", commit], { environment: index });
    const target = join(folder, "tree");
    git(home, ["checkout-index", "-z", "--stdin", `--prefix=${target}${sep}`], {
      environment: index,
      input: paths.join("\0"),
    });
    const readFile = (path: string): string | undefined =>
      gitOrNothing(home, ["cat-file", "blob", `${commit}:${path}`]);
    return { root: join(target, inside), inside, readFile, remove };
  } catch (error) {
    remove();
    return diagnose("revision-unreadable", { revision, reason: reasonOf(error) });
  }
}

interface GitInput {
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
}

function git(
  cwd: string,
  words: readonly string[],
  { environment = {}, input = "" }: GitInput = {},
): string {
  return execFileSync("git", [...words], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...environment },
    input,
    maxBuffer: 1 << 28,
    stdio: ["pipe", "pipe", "pipe"],
  });
}

/** `undefined` where git fails: there is no such file. */
function gitOrNothing(cwd: string, words: readonly string[]): string | undefined {
  try {
    return git(cwd, words);
  } catch {
    return undefined;
  }
}

/** The last line of what git says. */
function reasonOf(error: unknown): string {
  const { code, stderr } = error as { readonly code?: string; readonly stderr?: string };
  if (code === "ENOENT") return "git is not installed";
  if (typeof stderr !== "string") throw error;
  const [line = ""] = stderr.trim().split("\n").slice(-1);
  return line.replace(/^(fatal|error): /, "").replace(/\.$/, "");
}
