/** What TypeScript finds wrong in a project of someone else, its dependencies' declarations included. */
import { join } from "node:path";
import ts from "typescript";

const nodeNext = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
};
const bundler = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};
const dom = { lib: ["lib.es2023.d.ts", "lib.dom.d.ts"], types: [] };
const node = {
  lib: ["lib.es2023.d.ts"],
  types: ["node"],
  typeRoots: [join(import.meta.dirname, "../../../node_modules/@types")],
};

const exact = { exactOptionalPropertyTypes: true };

/**
 * Projects that differ in how modules are found, in where `Blob` and `Response` come from, and in whether a property that may be
 * left out may be `undefined` too.
 */
export const consumers: Readonly<Record<string, ts.CompilerOptions>> = {
  "NodeNext with the DOM's types": { ...nodeNext, ...dom, ...exact },
  "NodeNext with Node's types": { ...nodeNext, ...node },
  "a bundler with the DOM's types": { ...bundler, ...dom },
  "a bundler with Node's types": { ...bundler, ...node, ...exact },
};

/** Compiles the files strictly; one sentence for each error. */
export function consumerErrors(
  paths: readonly string[],
  consumer: ts.CompilerOptions,
): readonly string[] {
  const program = ts.createProgram(paths, {
    target: ts.ScriptTarget.ES2022,
    strict: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    // TypeScript's own libraries are the same for everyone.
    skipDefaultLibCheck: true,
    noEmit: true,
    ...consumer,
  });
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, " ");
    return `${file?.fileName.split("/node_modules/").at(-1) ?? ""}: ${message}`;
  });
}
