/** `lading init` and `lading add` from the packed command alone: what they write installs, lints, builds and runs. */
import { describe, expect, test } from "vitest";
import { specText } from "../generator/workspace.ts";
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
    expect(project.succeed(manager, "test")).toContain(" passed");
    const mock = await startMock(project, manager);
    try {
      expect(project.succeed(manager, "start")).toContain("fileName: 'beach.jpg'");
    } finally {
      await mock.stop();
    }
    project.write("meow.yaml", specText());
    const added = project.succeed("lading", "add", "meow.yaml");
    expect(added).toContain("Added the API meow");
    const [, link = ""] = /^ +(\S.*?) +links the new package$/m.exec(added) ?? [];
    const [program = "", ...words] = link.split(" ");
    project.succeed(program, ...words);
    project.succeed(manager, "run", "check");
    const [, line = ""] = /^ +(import .+)$/m.exec(added) ?? [];
    project.write("second.js", `${line}\nconsole.log(Meow.name);\n`);
    expect(project.succeed("node", "second.js")).toBe("Meow\n");
  });
});

test("an app gets a client as plain sources, which its own compiler accepts", () => {
  const tsconfig = {
    compilerOptions: {
      target: "es2022",
      lib: ["es2023", "dom", "dom.iterable"],
      module: "nodenext",
      types: [],
      strict: true,
      noEmit: true,
    },
    include: ["src"],
  };
  const project = withLading("npm", {
    "package.json": '{ "private": true, "type": "module", "scripts": { "check": "tsc" } }\n',
    "tsconfig.json": JSON.stringify(tsconfig),
    "openapi.yaml": specText(),
    "src/main.ts":
      'import { Toy } from "./api/toy/index.js";\nawait new Toy({ baseUrl: "http://127.0.0.1" }).listCats();\n',
  });
  const before = project.list();
  expect(project.succeed("lading", "init", "--spec", "openapi.yaml")).toContain(
    "Configured the app",
  );
  expect(project.list()).toEqual([...before, "lading.config.json"].sort());
  project.succeed("npm", "install", "-D", "lading", "typescript@6.0.3");
  const [, install] = /Install what the sources import: (.+)/.exec(
    project.succeed("npm", "run", "generate"),
  ) ?? [undefined, ""];
  const [program = "", ...words] = install.split(" ");
  project.succeed(program, ...words);
  project.succeed("npm", "run", "check");
});
