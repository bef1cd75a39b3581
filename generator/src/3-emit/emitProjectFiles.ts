/** `package.json`, `tsconfig.json` and `openapi.yaml`: what npm, TypeScript and other tools need to know. */
import type { Api, Command } from "../2-model/model.ts";
import { literal } from "./print/literal.ts";
import { printJson } from "../manifest/printJson.ts";
import { headerLine } from "./print/SourceFile.ts";

/** Of a new package; from then on its author decides. */
const firstVersion = "0.1.0";

/** A runtime runs what was generated for an older one of the same major version, so packages can share one. */
const runtimeRange = "^1.0.0";

/** Libraries of the entries: only those who import such an entry install its library. */
const libraries = {
  raw: { "openapi-fetch": "^0.17.0" },
  schemas: { valibot: "^1.5.0" },
  testing: { "@lading/testing": "^0.1.0" },
};

/** `package.json`. Of the document, only prose gets in, and only as a JSON string. */
export function emitPackageJson(api: Api): string {
  const manifest = {
    name: api.packageName,
    version: firstVersion,
    description: describe(api.title),
    ...(api.license !== undefined && { license: oneLine(api.license) }),
    type: "module",
    sideEffects: false,
    engines: { node: ">=20.19" },
    ...emitEntries(api),
    // A package that is packed without a build has no `dist/`.
    scripts: { prepack: "tsc -b" },
    ...(api.command && { bin: { [api.command.name]: api.command.path } }),
    // Build info and the source of the README are of no use to users.
    files: [
      ...(api.command ? ["bin"] : []),
      "dist",
      "!dist/.tsbuildinfo",
      "src",
      "openapi.yaml",
      // npm packs a README and a license by itself, but no changelog.
      "CHANGELOG.md",
      ...(api.guide === undefined ? [] : ["!src/extras/guide.md"]),
    ],
    dependencies: { "@lading/runtime": runtimeRange },
    ...emitPeers(api),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** What can be imported. */
function emitEntries(api: Api): object {
  const wanted = [
    ...(["schemas", "raw", "testing"] as const).filter((name) => api.entries[name]),
    ...(api.webhooks ? ["webhooks"] : []),
  ];
  return {
    // For resolvers that do not know `exports`: TypeScript's node10, and older bundlers.
    main: "./dist/index.js",
    types: "./dist/index.d.ts",
    ...(wanted.length > 0 && {
      typesVersions: {
        "*": Object.fromEntries(wanted.map((name) => [name, [`./dist/${name}.d.ts`]])),
      },
    }),
    exports: {
      ".": emitEntry(api, "index"),
      ...Object.fromEntries(wanted.map((name) => [`./${name}`, emitEntry(api, name)])),
      "./openapi.yaml": "./openapi.yaml",
    },
  };
}

/** The libraries of single entries: who imports none of these installs none. */
function emitPeers({ entries: { schemas, raw, testing } }: Api): object {
  if (!raw && !schemas && !testing) return {};
  const peers = {
    ...(testing && libraries.testing),
    ...(raw && libraries.raw),
    ...(schemas && libraries.schemas),
  };
  return {
    peerDependencies: peers,
    peerDependenciesMeta: Object.fromEntries(
      Object.keys(peers).map((name) => [name, { optional: true }]),
    ),
  };
}

function emitEntry({ builtWithRuntime }: Api, name: string): Readonly<Record<string, string>> {
  return {
    // Sources serve the tests of the workspace.
    ...(builtWithRuntime && { "lading-source": `./src/${name}.ts` }),
    types: `./dist/${name}.d.ts`,
    default: `./dist/${name}.js`,
  };
}

/**
 * `bin/<name>.js`: npm links only what is there, and in the workspace it links before anything is compiled. The first line
 * is for the shell, the second is the generator's header.
 */
export function emitCommand(api: Api, { program }: Command): string {
  return `#!/usr/bin/env node\n${headerLine(api, "//")}\n\nimport ${literal(program)};\n`;
}

/** `openapi.yaml`: the document for mocks and other tools of the package's users. */
export function emitDocument(api: Api): string {
  return `${headerLine(api, "#")}\n${api.openapi}`;
}

/** `tsconfig.json`: inside the workspace it extends the root's, elsewhere it is complete. */
export function emitTsconfig(api: Api): string {
  const output = { rootDir: "src", outDir: "dist", tsBuildInfoFile: "dist/.tsbuildinfo" };
  const config = api.isAlone
    ? { compilerOptions: { ...ownOptions, ...output }, include: ["src"] }
    : {
        extends: "../../tsconfig.json",
        compilerOptions: output,
        include: ["src"],
        ...(api.builtWithRuntime && { references: references(api) }),
      };
  return `${headerLine(api, "//")}\n${printJson(config)}\n`;
}

/** What is built before: of the same workspace. */
function references({ entries }: Api): readonly { readonly path: string }[] {
  return ["../runtime", ...(entries.testing ? ["../testing"] : [])].map((path) => ({ path }));
}

/** Compiler options of a package outside the workspace: TypeScript 5.7 and later know them all. */
const ownOptions = {
  target: "ES2022",
  lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
  module: "NodeNext",
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  rewriteRelativeImportExtensions: true,
  incremental: true,
  declaration: true,
  declarationMap: true,
  sourceMap: true,
};

/** "Typed client for the ImageKit Upload API." */
function describe(title: string): string {
  const name = oneLine(title).replace(/^the /i, "").replace(/\.+$/, "");
  return `Typed client for the ${name}${/\bAPIs?\b/i.test(name) ? "" : " API"}.`;
}

function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, 200);
}
