/** Node itself: by import, by require, and with TypeScript that it strips itself. */
import { arrived, requiringUpload, upload } from "./programs.js";

/** @param {readonly { readonly name: string, readonly command: string, readonly isFast?: boolean }[]} nodes */
export function nodeConsumers(nodes) {
  return nodes.flatMap((node) => [
    {
      name: `${node.name}, import`,
      isFast: node.isFast,
      projects: {
        package: script(node, "import", {
          "app.mjs": upload("@lading/imagekit"),
        }),
        sources: compiled(node, "import"),
      },
    },
    {
      name: `${node.name}, require`,
      isFast: node.isFast,
      projects: {
        package: script(node, "require", {
          "app.cjs": requiringUpload("@lading/imagekit"),
        }),
        sources: compiled(node, "require"),
      },
    },
  ]);
}

function slug({ name }, way, output) {
  return `${name.toLowerCase().replaceAll(" ", "-")}-${way}-${output}`;
}

function script(node, way, files) {
  const [file = ""] = Object.keys(files);
  return {
    name: slug(node, way, "package"),
    files,
    commands: [[node.command, file]],
    prints: arrived,
  };
}

/** An app that tsc compiles, as ES modules or as CommonJS. */
function compiled(node, way) {
  const isModule = way === "import";
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
  return {
    name: slug(node, way, "sources"),
    files: {
      "package.json": { private: true, ...(isModule && { type: "module" }) },
      "tsconfig.json": { compilerOptions, include: ["src"] },
      ...(isModule && { "src/app.ts": upload("./client/index.js") }),
      ...(!isModule && { "app.cjs": requiringUpload("./dist/index.js") }),
    },
    sources: ["--out", isModule ? "src/client" : "src"],
    commands: [
      ["typescript-7.0/bin/tsc", "-p", "."],
      [node.command, isModule ? "dist/app.js" : "app.cjs"],
    ],
    prints: arrived,
  };
}
