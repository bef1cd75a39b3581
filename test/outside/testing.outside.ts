/** `@lading/testing` from its tarball, in the projects of its users: a right app passes, and a wrong one fails with the judge's words. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bodyOf, type RequestText } from "../testing/judge/requestOf.ts";
import { right } from "../testing/judge/rightRequests.ts";
import { wrong } from "../testing/judge/wrongRequests.ts";
import { fencesOf } from "../support/readmes/readmes.ts";
import { Project } from "./Project.ts";
import { startMock } from "./testing/startMock.ts";
import { jest, nodeTest, runTests, vitest, type Runner } from "./testing/runners.ts";

const app = join(import.meta.dirname, "testing/app");
const judged = join(import.meta.dirname, "../testing/judge");
const few = 4;
/** What the page on testing shows for vitest. */
const fences = fencesOf("docs/testing.md", readText("docs/testing.md")).filter(({ text }) =>
  text.includes('from "vitest"'),
);

type Requests = Readonly<Record<string, RequestText>>;

/** Installs everything that the tests import, and writes the tests. */
function projectWith(manager: "npm" | "pnpm", runner: Runner, requests: Requests): Project {
  const project = new Project({
    "package.json": '{ "private": true, "type": "module" }\n',
    "runner.js": runner.module,
    "requests.json": JSON.stringify(Object.fromEntries(Object.entries(requests).map(written))),
    "judged.yaml": readFileSync(join(judged, "judged.yaml"), "utf8"),
  });
  if (runner.contract !== undefined)
    project.write(
      "contract.test.js",
      `import { contractTests } from "${runner.contract}";\nawait contractTests("@lading/imagekit");\n`,
    );
  for (const name of readdirSync(app)) project.write(name, readFileSync(join(app, name), "utf8"));
  const words = manager === "npm" ? ["install", "-D"] : ["add", "-D"];
  project.succeed(manager, ...words, "@lading/imagekit", "@lading/testing", ...runner.packages);
  return project;
}

function readText(path: string): string {
  return readFileSync(join(import.meta.dirname, "../..", path), "utf8");
}

/** As `sendRequest` takes it. */
function written([title, request]: readonly [string, RequestText]): readonly [string, object] {
  const { to, method = "POST" } = request;
  const { content, headers } = bodyOf(request);
  return [title, { to, method, headers: { ...request.headers, ...headers }, body: content }];
}

/** What the judge says of each wrong request, by its title. */
function goldenMessages(): ReadonlyMap<string, string> {
  const golden = readFileSync(join(judged, "violations.golden.txt"), "utf8");
  return new Map(
    [...golden.matchAll(/^(\S.*)\n {2}(.+)$/gm)].map(([, title = "", message = ""]) => [
      title,
      message,
    ]),
  );
}

function expectVerdicts(project: Project, runner: Runner, bad: readonly string[]): void {
  const messages = goldenMessages();
  const { "the app saves an avatar": avatar, ...results } = runTests(project, runner);
  expect(avatar).toBeUndefined();
  const failed = Object.entries(results).filter(([, failure]) => failure !== undefined);
  expect(failed.map(([title]) => title)).toEqual(bad);
  for (const [title, failure] of failed) expect(failure).toContain(messages.get(title));
  const contract = Object.keys(results).filter((title) => /^uploadFile(V2)?: /.test(title));
  expect(contract.length > 20).toBe(runner.contract !== undefined);
}

function some(requests: Requests): Requests {
  return Object.fromEntries(Object.entries(requests).slice(0, few));
}

test("vitest: every request that the document allows passes, and every other fails with its message", () => {
  const project = projectWith("npm", vitest, { ...right, ...wrong });
  expect(fences.length).toBeGreaterThan(2);
  for (const [index, { text }] of fences.entries())
    project.write(`documented-${String(index)}.test.ts`, text);
  expectVerdicts(project, vitest, Object.keys(wrong));
});

test.each([
  { runner: jest, manager: "npm" },
  { runner: nodeTest, manager: "pnpm" },
] as const)(
  "$runner.name, with $manager: a right app passes, a wrong one fails",
  ({ runner, manager }) => {
    const project = projectWith(manager, runner, { ...some(right), ...some(wrong) });
    expectVerdicts(project, runner, Object.keys(some(wrong)));
  },
);

test("on a terminal: lading mock judges what curl sends, and says what to install", async () => {
  const project = new Project({ "package.json": "{}" });
  project.succeed("npm", "install", "-D", "@lading/imagekit", "lading");
  expect(project.run("lading", "mock", "imagekit").stderr).toContain("npm i -D @lading/testing");
  project.succeed("npm", "install", "-D", "@lading/testing");
  const mock = await startMock(project, ["mock", "imagekit", "--reply", "uploadFile=429"]);
  const response = await fetch(`${mock.url}/api/v1/files/upload`, { method: "POST" });
  expect(response.status).toBe(429);
  const printed = await mock.stop();
  expect(printed).toContain("POST /api/v1/files/upload → 429");
  expect(printed).toContain("no body is sent; the document requires one");
  expect(printed).toContain("1 request, 1 against the document");
});
