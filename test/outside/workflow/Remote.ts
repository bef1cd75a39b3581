/** The repository that a team pushes to, as far as GitHub keeps it. */
import { Project } from "../Project.ts";

const author = ["-c", "user.name=Cat", "-c", "user.email=cat@cats.example"];

export class Remote {
  readonly #team: Project;
  readonly #bare = new Project();

  constructor(team: Project) {
    this.#team = team;
    this.#bare.succeed("git", "init", "--quiet", "--bare", "--initial-branch", "main");
    team.succeed("git", "remote", "add", "origin", this.url);
  }

  get url(): string {
    return `file://${this.#bare.folder}`;
  }

  /** Commits everything that the team has, on a branch. */
  push(branch: string): void {
    this.#commit(branch);
    this.#team.succeed("git", "push", "--quiet", "origin", `HEAD:${branch}`);
  }

  /** What actions/checkout leaves for a pull request with what the team has: a merge, and its first parent. */
  checkOutPullRequest(message: string): Project {
    const checkout = new Project();
    checkout.succeed("git", "init", "--quiet");
    checkout.succeed("git", "remote", "add", "origin", this.url);
    this.updatePullRequest(checkout, message);
    return checkout;
  }

  updatePullRequest(checkout: Project, message: string): void {
    this.#commit(message);
    const parents = ["-p", "origin/main", "-p", "HEAD"];
    const words = ["commit-tree", "HEAD^{tree}", ...parents, "-m", "Merge"];
    const merge = this.#team.succeed("git", ...author, ...words);
    const reference = "refs/pull/1/merge";
    this.#team.succeed(
      "git",
      "push",
      "--quiet",
      "--force",
      "origin",
      `${merge.trim()}:${reference}`,
    );
    checkout.succeed(
      "git",
      "fetch",
      "--quiet",
      "--depth=2",
      "origin",
      `+${reference}:${reference}`,
    );
    checkout.succeed("git", "checkout", "--quiet", "--force", "--detach", reference);
  }

  /** What actions/checkout leaves on the main branch; what is installed stays from run to run. */
  checkOutMain(checkout: Project): Project {
    if (!checkout.has(".git")) {
      checkout.succeed("git", "init", "--quiet", "--initial-branch", "main");
      checkout.succeed("git", "remote", "add", "origin", this.url);
    }
    checkout.succeed("git", "fetch", "--quiet", "--depth=1", "origin", "main");
    checkout.succeed("git", "checkout", "--quiet", "--force", "-B", "main", "FETCH_HEAD");
    checkout.succeed("git", "clean", "--quiet", "--force", "-d");
    return checkout;
  }

  /** Branches besides the main one. */
  branches(): readonly string[] {
    const listed = this.#bare.succeed("git", "branch", "--format", "%(refname:short)");
    return listed.split("\n").filter((name) => name !== "" && name !== "main");
  }

  /** What a branch adds to the main one. */
  changedFiles(branch: string): readonly string[] {
    const words = ["diff", "--name-only", `main...${branch}`];
    return this.#bare
      .succeed("git", ...words)
      .trim()
      .split("\n");
  }

  readFile(branch: string, path: string): string {
    return this.#bare.succeed("git", "show", `${branch}:${path}`);
  }

  #commit(message: string): void {
    this.#team.succeed("git", "add", "--all");
    this.#team.succeed("git", ...author, "commit", "--quiet", "--message", message);
  }
}
