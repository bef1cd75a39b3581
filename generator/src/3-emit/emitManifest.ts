/** `package.json` and `tsconfig.json`: what npm and TypeScript need to know. */
import type { Api, Command } from "../2-model/model.ts";
import { literal } from "./literal.ts";
import { headerLine } from "./SourceFile.ts";

/** All packages are released together with the runtime that they need. */
export const releaseVersion = "0.1.0";

/** The library of `schemas.ts`; an exact version, because that file is proven against it. */
const valibotVersion = "1.5.0";

/** `package.json`. Of the document, only prose gets in, and only as a JSON string. */
export function emitPackageJson(api: Api): string {
  const summary = api.docs.summary ?? api.title;
  const manifest = {
    name: api.packageName,
    version: releaseVersion,
    description: `Typed client for ${oneLine(summary)}`,
    license: "MIT",
    type: "module",
    sideEffects: false,
    engines: { node: ">=20.19" },
    exports: {
      ".": {
        "lading-source": "./src/index.ts",
        types: "./dist/index.d.ts",
        default: "./dist/index.js",
      },
      "./schemas": {
        "lading-source": "./src/schemas.ts",
        types: "./dist/schemas.d.ts",
        default: "./dist/schemas.js",
      },
    },
    ...(api.command && { bin: { [api.command.name]: api.command.path } }),
    // What only the next build reads is of no use to anyone else, nor is what stands in the README.
    files: [
      ...(api.command ? ["bin"] : []),
      ...["dist", "!dist/.tsbuildinfo", "src"],
      ...(api.guide === undefined ? [] : ["!src/extras/guide.md"]),
    ],
    // Only the entry "./schemas" needs valibot: what is not imported is in no bundle.
    dependencies: { "@lading/runtime": releaseVersion, valibot: valibotVersion },
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/**
 * `bin/<name>.js`: npm links only what is there, and in the workspace it links before anything is compiled. The first line
 * is for the shell, the second tells whose file it is.
 */
export function emitCommand(api: Api, { program }: Command): string {
  return `#!/usr/bin/env node\n${headerLine(api, "//")}\n\nimport ${literal(program)};\n`;
}

/** `tsconfig.json`. */
export function emitTsconfig(api: Api): string {
  const config = {
    extends: "../../tsconfig.json",
    compilerOptions: { rootDir: "src", outDir: "dist", tsBuildInfoFile: "dist/.tsbuildinfo" },
    include: ["src"],
    references: [{ path: "../runtime" }],
  };
  return `${headerLine(api, "//")}\n${JSON.stringify(config, undefined, 2)}\n`;
}

function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, 200);
}
