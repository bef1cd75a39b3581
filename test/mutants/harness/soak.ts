/** The soak, for two rounds over each transport: the same calls as the campaign's, by seeds that no one has seen. */
import type { Defect, Needs } from "../Defect.ts";
import { defects as overFetch } from "./campaignOverFetch.ts";
import { defects as overNode } from "./campaignOverNode.ts";

export const command: readonly string[] = ["node", "test/dist/soak/soak.js", "--count", "4000"];

export const needs: Needs = "build";

export const defects: readonly Defect[] = [
  ...overNode,
  ...overFetch
    .filter(({ file }) => !overNode.some((other) => other.file === file))
    .map((defect) => ({ ...defect, name: `over fetch, ${defect.name}` })),
];
