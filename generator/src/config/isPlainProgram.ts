/** Can the files that a configuration reads say whether it has changed? */
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** What these read is seen. */
const modules = /^(node:)?(fs|fs\/promises|path|url)$|^lading$/;
const imports = /\b(?:from|import|require)\b\s*\(?\s*(["'`])([^"'`\n]+)\1/g;
/** What is different each time, comes from elsewhere, or is not known before it runs. */
const surprises = [
  /\b(fetch|Date|random|performance|crypto|Worker|WebSocket|eval|Function|globalThis|global)\b/,
  /\bprocess\b(?!\s*\.\s*(?:cwd\b|platform\b|env\s*(?:\.|\[\s*["'])))/,
  /\b(import|require)\s*\((?!\s*["'])/,
];

/**
 * A program that computes its value from files and environment variables alone. What it imports besides its neighbours may do anything:
 * such a program is run each time. The text decides, so that some that are plain count as not.
 */
export function isPlainProgram(path: string, seen: Set<string> = new Set()): boolean {
  if (seen.has(path)) return true;
  seen.add(path);
  const text = readFileSync(path, "utf8");
  if (path.endsWith(".json")) return true;
  if (surprises.some((each) => each.test(text))) return false;
  return [...text.matchAll(imports)].every(([, , name = ""]) => {
    if (!name.startsWith(".")) return modules.test(name);
    const file = findNeighbour(join(dirname(path), name));
    return file !== undefined && isPlainProgram(file, seen);
  });
}

function findNeighbour(path: string): string | undefined {
  const base = path.replace(/\.(m|c)?js$/, "");
  const endings = [".ts", ".mts", ".cts", ".js", ".mjs", ".cjs", ".json", "/index.ts", "/index.js"];
  return [path, ...endings.map((ending) => `${base}${ending}`)].find(
    (each) => existsSync(each) && statSync(each).isFile(),
  );
}
