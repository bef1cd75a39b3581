/** The soak, for half a minute: the same calls as the campaign's, by seeds that no one has seen. */
import type { Defect, Needs } from "../Defect.ts";
import { defects as overFetch } from "./campaignOverFetch.ts";
import { defects as overNode } from "./campaignOverNode.ts";

export const command: readonly string[] = ["npm", "run", "soak", "--", "--minutes", "0.5"];

/** The soak builds for itself. */
export const needs: Needs = "sources";

export const defects: readonly Defect[] = [
  ...overNode,
  ...overFetch.filter(({ file }) => !overNode.some((other) => other.file === file)),
];
