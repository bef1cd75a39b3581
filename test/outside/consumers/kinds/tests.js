/** Test runners: what a user's own tests import. */
import { arrived, call, moduleOf, outputs } from "./programs.js";

/** @returns {readonly import("../table.js").Consumer[]} */
export function vitestConsumers() {
  return ["node", "jsdom", "happy-dom"].map((environment) => ({
    name: `vitest, ${environment}`,
    isFast: true,
    projects: Object.fromEntries(
      outputs.map((output) => [output, vitestProject(environment, output)]),
    ),
  }));
}

function vitestProject(environment, output) {
  const client = moduleOf(output, "./client");
  const settings =
    environment === "happy-dom"
      ? { happyDOM: { settings: { fetch: { disableSameOriginPolicy: true } } } }
      : {};
  const config = { test: { environment, environmentOptions: settings } };
  return {
    name: `vitest-${environment}-${output}`,
    files: {
      "package.json": { private: true, type: "module" },
      "tsconfig.json": {
        compilerOptions: { module: "preserve", strict: true },
      },
      "vitest.config.js": `export default ${JSON.stringify(config)};\n`,
      "src/upload.test.ts": testOf(client, {
        head: 'import { expect, test } from "vitest";\n',
        isPage: environment !== "node",
      }),
    },
    ...(output === "sources" && { sources: ["--out", "src/client"] }),
    commands: [["vitest/vitest.mjs", "run"]],
    prints: "1 passed",
  };
}

function testOf(client, { head, isPage }) {
  return `${head}import { ImageKit } from ${JSON.stringify(client)};

test("a file arrives", async () => {
${call("process.env.IMAGEKIT_URL", isPage)}
expect(result).toMatchObject({ url: ${JSON.stringify(arrived)} });
});
`;
}

/** @returns {readonly import("../table.js").Consumer[]} */
export function jestConsumers() {
  return [
    jestConsumer("node", "node"),
    {
      ...jestConsumer("jsdom", "jsdom"),
      limit: {
        reason: "it hides TextEncoder and fetch, unlike jest-fixed-jsdom",
        prints: "TextEncoder is not defined",
      },
    },
    jestConsumer("jest-fixed-jsdom", "jest-fixed-jsdom"),
  ];
}

function jestConsumer(name, environment) {
  return {
    name: `jest, ${name}`,
    projects: Object.fromEntries(
      outputs.map((output) => [output, jestProject(environment, output)]),
    ),
  };
}

/** jest runs what tsc has compiled. */
function jestProject(environment, output) {
  const compilerOptions = {
    module: "nodenext",
    target: "es2022",
    lib: ["es2023", "dom"],
    types: ["node"],
    strict: true,
    skipLibCheck: true,
    outDir: "dist",
    rootDir: "src",
  };
  const client = moduleOf(output, "./client/index.js");
  const head =
    "declare const test: (title: string, run: () => Promise<void>) => void;\ndeclare const expect: (value: unknown) => { toMatchObject: (wanted: object) => void };\n";
  return {
    name: `jest-${environment}-${output}`,
    files: {
      "package.json": { private: true, type: "module" },
      "tsconfig.json": { compilerOptions, include: ["src"] },
      "jest.config.json": {
        testEnvironment: environment,
        testMatch: ["<rootDir>/dist/*.test.js"],
      },
      "src/upload.test.ts": testOf(client, {
        head,
        isPage: environment !== "node",
      }),
    },
    ...(output === "sources" && { sources: ["--out", "src/client"] }),
    commands: [
      ["typescript-7.0/bin/tsc", "-p", "."],
      [process.execPath, "--experimental-vm-modules", "../../node_modules/jest/bin/jest.js"],
    ],
    prints: "1 passed",
  };
}
