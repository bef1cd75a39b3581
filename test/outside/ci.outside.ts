/** The workflows of `lading init --ci github`, step by step, with what npm packs: what a pull request shows, and what is proposed every week. */
import { expect, test } from "vitest";
import { Project } from "./Project.ts";
import { Remote } from "./workflow/Remote.ts";
import { runWorkflow, type WorkflowRun } from "./workflow/runWorkflow.ts";
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
