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
      "tsconfig.json": { compilerOptions: { module: "preserve", strict: true } },
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
