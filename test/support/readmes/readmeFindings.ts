/** What a README names and the repository has not: links, paths and npm commands. */
import { posix } from "node:path";
import type { Readme } from "./readmes.ts";

/** What a README may name. */
export interface Named {
  readonly readmes: readonly Readme[];
  /** Paths of all files, relative to the repository. */
  readonly files: readonly string[];
  /** Names under `scripts` of the root's `package.json`. */
  readonly scripts: readonly string[];
  /** Names of the workspace's packages. */
  readonly packages: readonly string[];
  /** Packages of others that a README may install and run. */
  readonly tools: readonly string[];
  /** Those of the workspace's that have a command. */
  readonly commands: readonly string[];
  /** What is wrong with the words after `lading`, if anything. */
  readonly ladingProblem: (words: readonly string[]) => string | undefined;
}

/** npm's own commands that need no script. */
const npmCommands = new Set(["ci", "i", "init", "install", "pack", "publish"]);

/** One sentence for each thing that is named and missing. */
export function readmeFindings(readme: Readme, named: Named): readonly string[] {
  return [
    ...linkFindings(readme, named),
    ...pathFindings(readme, named),
    ...commandFindings(readme, named),
  ].map((finding) => `${readme.path}: ${finding}`);
}

function linkFindings({ path, text }: Readme, { files, readmes }: Named): readonly string[] {
  return [...proseOf(text).matchAll(/\]\((?!https?:)([^)\s#]*)(?:#([^)\s]+))?\)/g)].flatMap(
    ([link, target = "", anchor]) => {
      const file = target === "" ? path : posix.join(posix.dirname(path), target);
      if (!exists(files, file)) return [`the link ${link} leads nowhere`];
      const linked = readmes.find((readme) => readme.path === file);
      const isMissing = anchor !== undefined && !anchorsOf(linked?.text ?? "").includes(anchor);
      return isMissing ? [`the link ${link} leads to no heading`] : [];
    },
  );
}

/** Code that begins with a folder we have is a path; so is a lone name with the ending of a source. */
function pathFindings({ path, text }: Readme, { files }: Named): readonly string[] {
  const folder = posix.dirname(path);
  return codeSpans(text).flatMap((code) => {
    if (/^[\w.-]+\.(ts|ya?ml|json|md)$/.test(code)) {
      return files.some((file) => posix.basename(file) === code)
        ? []
        : [`no file has the name ${code}`];
    }
    if (!/^[\w.-]+\/[\w.<>*/-]*$/.test(code)) return [];
    const [first = ""] = code.split("/");
    const bases = [".", folder].filter((base) => exists(files, posix.join(base, first)));
    const found = bases.some((base) => exists(files, posix.join(base, code)));
    return bases.length === 0 || found ? [] : [`there is no ${code}`];
  });
}

/** Every npm command, in fences and between backticks. */
function commandFindings({ text, fences }: Readme, named: Named): readonly string[] {
  const lines = fences
    .filter(({ language }) => language === "sh")
    .flatMap((fence) => fence.text.trim().split("\n"));
  const spans = codeSpans(text).filter((code) => code.startsWith("npm "));
  return [...lines, ...spans]
    .flatMap((line) => line.split(/&&|\|\|?|;/))
    .flatMap((command) => commandFinding(command.trim(), named));
}

function commandFinding(
  command: string,
  { scripts, packages, tools, commands, files, ladingProblem }: Named,
): readonly string[] {
  const [program, first = "", ...rest] = command.split(/\s+/);
  if (program === "npx" && first === "lading") {
    const problem = ladingProblem(rest);
    return problem === undefined ? [] : [`${command}: ${problem}`];
  }
  if (program === "npx" && packages.includes(first))
    return commands.includes(first) ? [] : [`${first} has no command`];
  if (program === "npx" && tools.includes(first)) return [];
  if (program !== "npm") return [`no one checks the command ${command}`];
  const script = first === "run" ? rest[0] : first;
  if (first !== "run" && npmCommands.has(first)) {
    const unknown = rest.filter(
      (word) => !word.startsWith("-") && ![...packages, ...tools].includes(word),
    );
    return unknown.map((word) => `no package here has the name ${word}`);
  }
  if (script === undefined || !scripts.includes(script)) return [`no script for ${command}`];
  const missing = rest.filter((word) => word.includes("/") && !exists(files, word));
  return missing.map((word) => `${command}: there is no ${word}`);
}

/** `<name>` and `*` in a path stand for any name. */
function exists(files: readonly string[], path: string): boolean {
  const plain = posix.normalize(path).replace(/\/$/, "");
  const pattern = plain.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll(/<[^>]*>|\*/g, "[^/]+");
  return plain === "." || files.some((file) => new RegExp(`^${pattern}(/|$)`).test(file));
}

/** GitHub's anchors of the headings. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function codeSpans(text: string): readonly string[] {
  return [...proseOf(text).matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
}

/** The text without its fences. */
function proseOf(text: string): string {
  return text.replaceAll(/^```[^]*?^```$/gm, "");
}
