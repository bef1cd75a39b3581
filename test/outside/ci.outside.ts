/** The workflows of `lading init --ci github`, step by step, with what npm packs: what a pull request shows, and what is proposed every week. */
import { expect, test } from "vitest";
import { specText } from "../generator/workspace.ts";
import { Project } from "./Project.ts";
import { Remote } from "./workflow/Remote.ts";
import { runWorkflow, type WorkflowRun } from "./workflow/runWorkflow.ts";
import { serveDocument } from "./workflow/serveDocument.ts";
import { stepPrograms } from "./workflow/stepPrograms.ts";

const document = "specs/photos/openapi.yaml";

/** A repository whose workspace was set up with workflows, and pushed. */
function setUp(): { readonly team: Project; readonly remote: Remote } {
  const tool = new Project({ "package.json": "{}" });
  tool.succeed("npm", "install", "-D", "lading");
  const team = new Project({}, { programs: tool, agent: "npm" });
  team.succeed("git", "init", "--quiet", "--initial-branch", "main");
  team.succeed("lading", "init", ".", "--scope", "@acme", "--ci", "github");
  team.succeed("npm", "install");
  const remote = new Remote(team);
  remote.push("main");
  return { team, remote };
}

function statuses({ steps }: WorkflowRun): readonly (readonly [string, number | null])[] {
  return steps.map(({ step, status }) => [step, status]);
}

test("a pull request is linted, compared, built and tested, and shows what it changes for callers", () => {
  const { team, remote } = setUp();
  const programs = stepPrograms();
  const workflow = "lading-check.yml";

  team.write(
    document,
    team.read(document).replace("operationId: listPhotos", "operationId: findPhotos"),
  );
  team.succeed("npm", "run", "generate");
  const checkout = remote.checkOutPullRequest("rename");
  const first = runWorkflow({ checkout, workflow, programs });
  expect(statuses(first)).toEqual([
    ["npm ci", 0],
    ["Lint the documents", 0],
    ["Say what changes for callers", 0],
    ["Compare the packages with their documents", 0],
    ["Build the packages", 0],
    ["Test the packages against a mock", 0],
  ]);
  expect(first.summary).toContain("### `@acme/photos`");
  expect(first.summary).toContain(
    "| **major** | `listPhotos` is now called `findPhotos` (GET /photos). |",
  );

  const without = ["npm ci"];
  team.write(document, team.read(document).replace("findPhotos", "searchPhotos"));
  remote.updatePullRequest(checkout, "stale");
  const stale = runWorkflow({ checkout, workflow, programs, without });
  expect(stale.summary).toContain("`listPhotos` is now called `searchPhotos`");
  expect(statuses(stale).at(-1)).toEqual(["Compare the packages with their documents", 1]);
  expect(stale.steps.at(-1)?.stdout).toMatch(
    /^::error file=packages\/photos\/[^,]+,title=package-stale::photos is not current/m,
  );

  team.write(document, team.read(document).replace("summary: List photos", "sumary: List photos"));
  remote.updatePullRequest(checkout, "misspelt");
  const misspelt = runWorkflow({ checkout, workflow, programs, without });
  expect(statuses(misspelt)).toEqual([["Lint the documents", 1]]);
  expect(misspelt.steps[0]?.stdout).toMatch(
    /^::error title=\S+,file=specs\/photos\/openapi\.yaml,line=\d+/m,
  );
  expect(programs.asked()).toEqual([]);
});

const update = "lading-update.yml";
const meow = specText();

test("every week, a document that has changed becomes a pull request, once, with its package, its changeset and the report", async () => {
  const vendor = await serveDocument(meow);
  try {
    const { team, remote } = setUp();
    team.succeed("lading", "add", vendor.url, "--name", "meow");
    team.succeed("npm", "install");
    remote.push("main");
    const programs = stepPrograms();
    const run = (without: readonly string[] = ["npm ci"]): WorkflowRun =>
      runWorkflow({ checkout: remote.checkOutMain(checkout), workflow: update, programs, without });
    const checkout = new Project();

    expect(statuses(run([])).filter(([, status]) => status !== 0)).toEqual([]);
    expect(programs.asked()).toEqual([]);
    expect(remote.branches()).toEqual([]);

    vendor.publish(meow.replace("listCats", "listAllCats"));
    expect(statuses(run()).filter(([, status]) => status !== 0)).toEqual([]);
    const [branch = "", ...others] = remote.branches();
    expect(branch).toMatch(/^lading-update-[0-9a-f]{12}$/);
    expect(others).toEqual([]);
    expect(programs.asked()).toEqual([
      "auth setup-git",
      `pr list --head ${branch} --state all --json number --jq length`,
      expect.stringMatching(
        `^pr create --head ${branch} --base main --title Update the documents of APIs --body-file `,
      ),
    ]);
    expect(programs.pullRequest()).toContain(
      "| **major** | `listCats` is now called `listAllCats` (GET /cats). |",
    );
    const changed = remote.changedFiles(branch);
    expect(changed).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\.changeset\/lading-meow-[0-9a-f]{8}\.md$/),
        "packages/meow/src/index.ts",
        "specs/meow/openapi.yaml",
        "specs/meow/source.json",
      ]),
    );
    expect(
      changed.filter((path) => !/^(\.changeset|packages\/meow|specs\/meow)\//.test(path)),
    ).toEqual([]);

    // The next week, with the pull request still open.
    expect(statuses(run()).filter(([, status]) => status !== 0)).toEqual([]);
    expect(remote.branches()).toEqual([branch]);
    expect(programs.asked().filter((line) => line.startsWith("pr create"))).toEqual([]);

    // A document that cannot be used is refused: nothing is proposed, and the run fails.
    vendor.publish("openapi: 4\n");
    const refused = run();
    expect(statuses(refused).at(0)).toEqual(["Fetch the documents", 1]);
    expect(statuses(refused).at(-1)).toEqual(["Fail if a document was refused", 1]);
    expect(remote.branches()).toEqual([branch]);
  } finally {
    await vendor.stop();
  }
});
