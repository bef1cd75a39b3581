/** Plain tsc: each version, each way to find modules, declarations checked or not. */
import { arrived, commonUpload, moduleOf, outputs, upload } from "./programs.js";

const versions = ["5.4", "5.9", "6.0", "7.0"];

/** The ways to find modules: compiler options, the end of an import of the app's own files, and the versions that know them. */
const resolutions = [
  { name: "nodenext", options: { module: "nodenext" }, end: ".js", versions },
  { name: "node16", options: { module: "node16" }, end: ".js", versions },
  {
    name: "bundler",
    options: { module: "esnext", moduleResolution: "bundler" },
    end: "",
    versions,
  },
  {
    name: "CommonJS, nodenext",
    isCommon: true,
    options: { module: "nodenext" },
    end: ".js",
    versions,
    limits: {
      5.4: { reason: "it takes ES modules for out of reach of require", prints: "TS1479" },
    },
  },
  {
    name: "CommonJS, node10",
    isCommon: true,
    options: { module: "commonjs", moduleResolution: "node10" },
    end: "",
    versions: ["5.4", "5.9"],
  },
  {
    name: "CommonJS, bundler",
    isCommon: true,
    options: { module: "commonjs", moduleResolution: "bundler" },
    end: "",
    versions: ["6.0", "7.0"],
  },
];

/** The strictest app: whatever a version knows. */
function strictOptions(version, isCommon = false) {
  const isOld = version === "5.4";
  return {
    target: "es2022",
    lib: ["es2023", "dom", "dom.iterable", ...(isOld ? [] : ["dom.asynciterable"])],
    types: ["node"],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    // It leaves a CommonJS file no import but its own.
    verbatimModuleSyntax: !isCommon,
    isolatedModules: true,
    skipDefaultLibCheck: true,
    outDir: "dist",
    rootDir: "src",
    ...(!isOld && { erasableSyntaxOnly: true }),
  };
}

/** @returns {readonly import("../table.js").Consumer[]} */
export function tscConsumers() {
  return versions.flatMap((version) =>
    resolutions
      .filter((resolution) => resolution.versions.includes(version))
      .flatMap((resolution) =>
        [true, false].map((skipLibCheck) => consumer({ version, resolution, skipLibCheck })),
      ),
  );
}

function consumer({ version, resolution, skipLibCheck }) {
  const name = `TypeScript ${version}, ${resolution.name}${skipLibCheck ? "" : ", skipLibCheck off"}`;
  return {
    name,
    // What passes with every declaration checked passes without.
    isFast: !skipLibCheck,
    limit: resolution.limits?.[version],
    projects: Object.fromEntries(
      outputs.map((output) => [
        output,
        project({ name: slug(name, output), version, resolution, skipLibCheck, output }),
      ]),
    ),
  };
}

function slug(name, output) {
  return `${name} ${output}`.toLowerCase().replaceAll(/[^\w.]+/g, "-");
}

function project({ name, version, resolution, skipLibCheck, output }) {
  const { isCommon, options, end } = resolution;
  // Without endings, ES modules are found by a bundler alone.
  const isRun = isCommon || end === ".js" || output === "package";
  const client = moduleOf(output, `./client/index${end}`);
  return {
    name,
    files: {
      "package.json": { private: true, ...(!isCommon && { type: "module" }) },
      "tsconfig.json": {
        compilerOptions: { ...strictOptions(version, isCommon), ...options, skipLibCheck },
        include: ["src"],
      },
      "src/app.ts": isCommon ? commonUpload(client) : upload(client),
    },
    ...(output === "sources" && { sources: ["--out", "src/client"] }),
    commands: [
      [`typescript-${version}/bin/tsc`, "-p", "."],
      ...(isRun ? [[process.execPath, "dist/app.js"]] : []),
    ],
    ...(isRun && { prints: arrived }),
  };
}
