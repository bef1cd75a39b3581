/** `lading add` chooses rules of their own for documents of others: what only our own documents keep is not asked of them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const rules = readFileSync(join(import.meta.dirname, "../../redocly.yaml"), "utf8");

/** @param provider Name of its folder under `specs/`. */
export function isAdopted(provider: string): boolean {
  return rules.includes(`root: specs/${provider}/`);
}
