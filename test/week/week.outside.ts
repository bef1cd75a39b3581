/** A team's week with what npm packs: a document changes, and a caller breaks exactly where lading said that it would. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Project, type Run } from "../outside/Project.ts";
import { addProperty, breakCallers } from "./changes.ts";

const here = import.meta.dirname;
const root = join(here, "../..");
const document = "specs/uploadcare/openapi.yaml";
const author = ["-c", "user.name=Cat", "-c", "user.email=cat@cats.example"];

interface Verdict {
  readonly rating: string;
  readonly changes: readonly { readonly rating: string; readonly what: string }[];
}

/** The team that publishes the package. */
class Team {
  readonly project: Project;

  constructor() {
    const tool = new Project({ "package.json": "{}" });
    tool.succeed("npm", "install", "-D", "lading");
    this.project = new Project({}, { programs: tool, agent: "npm" });
    this.project.succeed("git", "init", "--quiet", "--initial-branch", "main");
    const given = ["--spec", join(root, document), "--name", "uploadcare"];
    this.project.succeed("lading", "init", ".", "--scope", "@acme", "--ci", "github", ...given);
    this.project.succeed("npm", "install");
    this.project.succeed("npm", "pkg", "set", "version=1.0.0", "--workspace", "@acme/uploadcare");
    this.#commit();
  }

  /** Changes the document, and releases what follows from it. */
  release(edit: (text: string) => string): Verdict {
    const { project } = this;
    project.write(document, edit(project.read(document)));
    const printed = project.succeed("lading", "diff", "--changeset", "--format", "json");
    const { comparisons } = JSON.parse(printed) as { readonly comparisons: readonly [Verdict] };
    project.succeed("lading", "generate");
    project.succeed("npx", "changeset", "version");
    project.succeed("npm", "install");
    project.succeed("npm", "run", "check");
    this.#commit();
    return comparisons[0];
  }

  /** What `npm publish` would upload. */
  pack(): { readonly tarball: string; readonly version: string; readonly published: string } {
    const { project } = this;
    const { version } = JSON.parse(project.read("packages/uploadcare/package.json")) as {
      version: string;
    };
    const { stdout, stderr } = project.run("npm", "publish", "--dry-run", "--workspaces");
    project.succeed("npm", "pack", "--workspaces");
    const tarball = join(project.folder, `acme-uploadcare-${version}.tgz`);
    return { tarball, version, published: stdout + stderr };
  }

  #commit(): void {
    this.project.succeed("git", "add", "--all");
    this.project.succeed("git", ...author, "commit", "--quiet", "--message", "Release");
  }
}

/** A program that uses the package. Its comments name what a line depends on. */
class Caller {
  readonly #project = new Project({
    "package.json": '{ "private": true, "type": "module" }\n',
    "tsconfig.json": readFileSync(join(here, "caller/tsconfig.json"), "utf8"),
    "src/main.ts": readFileSync(join(here, "caller/main.ts.txt"), "utf8"),
  });

  install(tarball: string): void {
    this.#project.succeed("npm", "install", tarball, "typescript@6.0.3");
  }

  compile(): Run {
    return this.#project.run("tsc", "--pretty", "false");
  }

  /** What the changelog says to do. */
  adapt(): void {
    const text = this.#project.read("src/main.ts");
    const adapted = text.replaceAll(/is_stored;/g, "is_stored ?? false;");
    this.#project.write("src/main.ts", adapted);
  }

  /** What it sends, by the name of the call. */
  sent(): Readonly<Record<string, string>> {
    return JSON.parse(this.#project.succeed("node", "dist/main.js")) as Record<string, string>;
  }

  /** The lines whose comment is a part of a sentence. */
  linesFor(sentences: readonly string[]): readonly number[] {
    const lines = this.#project.read("src/main.ts").split("\n");
    return lines.flatMap((line, index) => {
      const [, subject] = /\/\/ (.+)$/.exec(line) ?? [];
      return subject !== undefined && sentences.some((each) => each.includes(subject))
        ? [index + 1]
        : [];
    });
  }

  /** The line of a call. */
  lineOf(call: string): number {
    const lines = this.#project.read("src/main.ts").split("\n");
    return lines.indexOf(`call = "${call}";`) + 2;
  }
}

function brokenLines({ stdout }: Run): readonly number[] {
  return [...stdout.matchAll(/^src\/main\.ts\((\d+),\d+\): error/gm)].map(([, line]) =>
    Number(line),
  );
}

function changedCalls(
  before: Readonly<Record<string, string>>,
  after: typeof before,
): readonly string[] {
  expect(Object.keys(after)).toEqual(Object.keys(before));
  return Object.keys(before).filter((call) => before[call] !== after[call]);
}

test("a caller breaks exactly where the verdict said, and not where it said that nothing breaks", () => {
  const team = new Team();
  const caller = new Caller();
  caller.install(team.pack().tarball);
  expect(caller.compile()).toMatchObject({ status: 0 });
  const first = caller.sent();

  const verdict = team.release(breakCallers);
  expect(verdict.rating).toBe("major");
  const second = team.pack();
  expect(second.version).toBe("2.0.0");
  expect(second.published).toContain("+ @acme/uploadcare@2.0.0");
  expect(second.published).toContain("CHANGELOG.md");
  caller.install(second.tarball);
  const broken = caller.compile();
  const resent = caller.sent();
  const major = verdict.changes.filter(({ rating }) => rating === "major").map(({ what }) => what);
  const noticed = [
    ...brokenLines(broken),
    ...changedCalls(first, resent).map((call) => caller.lineOf(call)),
  ];
  expect(noticed.toSorted((one, other) => one - other)).toEqual(caller.linesFor(major));
  expect(noticed.length).toBe(3);
  const page = readFileSync(join(root, "docs/changing-a-document.md"), "utf8");
  expect(page).toContain(broken.stdout.trim());

  caller.adapt();
  expect(caller.compile()).toMatchObject({ status: 0 });
  expect(team.release(addProperty).rating).toBe("minor");
  const third = team.pack();
  expect(third.version).toBe("2.1.0");
  caller.install(third.tarball);
  expect(caller.compile()).toMatchObject({ status: 0 });
  expect(changedCalls(resent, caller.sent())).toEqual([]);
});
