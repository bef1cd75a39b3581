/** `lading init` and `lading add` from the packed command alone: what they write installs, lints, builds and runs. */
import { describe, expect, test } from "vitest";
import { startMock } from "./startMock.ts";
import { Project } from "./Project.ts";

/** A project that has nothing but the command. */
function withLading(manager: string, files: Readonly<Record<string, string>> = {}): Project {
  const tool = new Project({ "package.json": "{}" });
  tool.succeed(manager, manager === "npm" ? "install" : "add", "-D", "lading");
  return new Project(files, { programs: tool, agent: manager });
}

describe.each(["npm", "pnpm"])("with %s, an empty folder becomes a workspace", (manager) => {
  test("which installs, lints, generates and builds, and whose first call runs against the mock", async () => {
    const project = withLading(manager);
    expect(project.succeed("lading", "init")).toContain("Made a workspace in this folder:");
    project.succeed(manager, "install");
    project.succeed(manager, "run", "check");
    const mock = await startMock(project, manager);
    try {
      expect(project.succeed(manager, "start")).toContain("fileName: 'beach.jpg'");
    } finally {
      await mock.stop();
    }
  });
});
