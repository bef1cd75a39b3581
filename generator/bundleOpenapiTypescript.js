/**
 * `vendor/openapiTypescript.js`: what lading uses of openapi-typescript, as one file. Installed as a dependency, that library
 * needs a TypeScript 5 next to it, brings an old Redocly, and loads a second compiler. Here it prints with the compiler that
 * ts-morph has loaded anyway, whatever TypeScript the project of the user has.
 *
 * npm runs it after `npm ci` and before it packs (`prepare`).
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";

const target = join(import.meta.dirname, "vendor/openapiTypescript.js");
const entry = "\0entry";

/** Module → the text that stands in for it. */
const replaced = {
  [entry]:
    'export { default as transformSchema } from "openapi-typescript/dist/transform/index.mjs";',
  typescript: 'export { ts as default } from "ts-morph";',
  // Of its Redocly, the library reads references alone, with one function from a file that imports everything else.
  "./utils": "export const isTruthy = Boolean;",
};

const bundle = await rolldown({
  input: entry,
  platform: "node",
  external: ["ts-morph"],
  plugins: [{ name: "replace", resolveId, load: (id) => replaced[id.slice("\0replaced:".length)] }],
});
const { output } = await bundle.write({ file: target, format: "esm" });
const packages = output.flatMap(({ moduleIds }) => moduleIds.filter(existsSync).map(homeOf));
writeFileSync(
  target.replace(/\.js$/, ".LICENSE.txt"),
  [...new Set(packages)].toSorted().map(licenseOf).join("\n"),
);

function resolveId(id, importer) {
  const isReplaced =
    id === "./utils" ? importer.endsWith("openapi-core/lib/ref-utils.js") : id in replaced;
  return isReplaced ? `\0replaced:${id}` : undefined;
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
