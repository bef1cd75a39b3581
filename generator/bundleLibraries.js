/**
 * `vendor/`: what lading uses of three libraries, each as one file.
 *
 * - openapi-typescript: installed as a dependency, it needs a TypeScript 5 next to it, brings an old Redocly, and loads a second compiler.
 *   Here it prints with the compiler that ts-morph has loaded anyway, whatever TypeScript the project of the user has.
 * - Redocly's core: 700 files, most of them for GraphQL and for rules that lading does not run. To load them takes as long as the
 *   compiler takes.
 * - ts-morph, which stays a dependency: of it the compiler alone. An import would read all of it for its names first, which takes half as
 *   long as to run it.
 *
 * npm runs it after `npm ci` and before it packs (`prepare`).
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const vendor = join(import.meta.dirname, "vendor");
const entry = "\0entry";
const redocly = dirname(fileURLToPath(import.meta.resolve("@redocly/openapi-core")));

mkdirSync(vendor, { recursive: true });
writeFileSync(
  join(vendor, "tsMorph.js"),
  `import { createRequire } from "node:module";
const { resolve } = createRequire(import.meta.url);
export const { ts } = createRequire(resolve("ts-morph"))("@ts-morph/common");
`,
);

await bundle("openapiTypescript", {
  external: ["#ts-morph"],
  /** Module → the text that stands in for it. */
  replaced: {
    [entry]:
      'export { default as transformSchema } from "openapi-typescript/dist/transform/index.mjs";',
    typescript: 'export { ts as default } from "#ts-morph";',
    // Of its Redocly, the library reads references alone, with one function from a file that imports everything else.
    "./utils": "export const isTruthy = Boolean;",
  },
  isReplaced: (id, importer) =>
    id !== "./utils" || importer.endsWith("openapi-core/lib/ref-utils.js"),
});

await bundle("redocly", {
  external: [],
  replaced: {
    [entry]: Object.entries({
      "bundle/bundle-document": "bundleDocument",
      "config/load": "createConfig",
      "detect-spec": "detectSpec",
      "format/codeframes": "getLineColLocation",
      "js-yaml/index": "parseYaml, stringifyYaml",
      lint: "lintDocument",
      "oas-types": "getTypes",
      resolve: "BaseResolver, Source",
    })
      .map(
        ([path, names]) => `export { ${names} } from ${JSON.stringify(`${redocly}/${path}.js`)};`,
      )
      .join("\n"),
    // Only rules that are not run use them.
    graphql: "",
    "@redocly/ajv/dist/2020.js": "export default undefined;",
    "@redocly/ajv/dist/draft4.js": "export default undefined;",
    "ajv-formats": "export default undefined;",
  },
  isReplaced: () => true,
});

async function bundle(name, { external, replaced, isReplaced }) {
  const target = join(vendor, `${name}.js`);
  const bundle = await rolldown({
    input: entry,
    platform: "node",
    external,
    shimMissingExports: true,
    treeshake: { moduleSideEffects: false },
    logLevel: "silent",
    plugins: [
      {
        name: "replace",
        resolveId: (id, importer) =>
          id in replaced && isReplaced(id, importer) ? `\0replaced:${id}` : undefined,
        load: (id) => replaced[id.slice("\0replaced:".length)],
      },
    ],
  });
  const { output } = await bundle.write({ file: target, format: "esm", codeSplitting: false });
  const packages = output.flatMap(({ moduleIds }) => moduleIds.filter(existsSync).map(homeOf));
  writeFileSync(
    target.replace(/\.js$/, ".LICENSE.txt"),
    [...new Set(packages)].toSorted().map(licenseOf).join("\n"),
  );
}

/** The folder of the package that a file belongs to. */
function homeOf(path) {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.replaceAll("\\", "/"))[0];
}

/** The licence asks for its text wherever the code is. */
function licenseOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? license : readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version}\n\n${text}\n`;
}
