/** Plain tsc: each version, each way to find modules, declarations checked or not. */
import { arrived, outputs, upload } from "./programs.js";

const versions = ["5.4", "5.9", "6.0", "7.0"];

/** Name → compiler options, and the end of an import of the app's own files. */
const resolutions = {
  nodenext: [{ module: "nodenext" }, ".js"],
  node16: [{ module: "node16" }, ".js"],
  bundler: [{ module: "esnext", moduleResolution: "bundler" }, ""],
};

/** The strictest app: whatever a version knows. */
function strictOptions(version) {
  return {
    target: "es2022",
    lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"],
    types: ["node"],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    skipDefaultLibCheck: true,
    outDir: "dist",
    rootDir: "src",
    ...(version !== "5.4" && { erasableSyntaxOnly: true }),
  };
}

/** @returns {readonly import("../table.js").Consumer[]} */
export function tscConsumers() {
  return versions.flatMap((version) =>
    Object.entries(resolutions).flatMap(([resolution, [options, end]]) =>
      [true, false].map((skipLibCheck) => ({
        name: `TypeScript ${version}, ${resolution}${skipLibCheck ? "" : ", skipLibCheck off"}`,
        // What passes with every declaration checked passes without.
        isFast: !skipLibCheck,
        projects: Object.fromEntries(
          outputs.map((output) => [
            output,
            project({ version, options: { ...options, skipLibCheck }, end, output }),
          ]),
        ),
      })),
    ),
  );
}

function project({ version, options, end, output }) {
  const isRun = end === ".js";
  const { module, skipLibCheck } = options;
  const client = output === "package" ? "@lading/imagekit" : `./client/index${end}`;
  const emitsLib = version === "5.4" ? ["es2023", "dom", "dom.iterable"] : undefined;
  const compilerOptions = {
    ...strictOptions(version),
    ...(emitsLib && { lib: emitsLib }),
    ...options,
  };
  return {
    name: `tsc-${version}-${module}-${skipLibCheck ? "skip" : "check"}-${output}`,
    files: {
      "package.json": { private: true, type: "module" },
      "tsconfig.json": { compilerOptions, include: ["src"] },
      "src/app.ts": upload(client),
    },
    ...(output === "sources" && { sources: ["--out", "src/client"] }),
    commands: [
      [`typescript-${version}/bin/tsc`, "-p", "."],
      // Without endings, only a bundler finds the files.
      ...(isRun || output === "package" ? [[process.execPath, "dist/app.js"]] : []),
    ],
    ...((isRun || output === "package") && { prints: arrived }),
  };
}
