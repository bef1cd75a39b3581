import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parse, stringify } from "yaml";
import { listOf, objectOf } from "../../document/json.ts";
import type { Action } from "./actionsFor.ts";
import type { Overlay } from "./proposeOverlay.ts";

const mark = "# Proposed by lading drift from recorded traffic.";

/**
 * Writes an overlay, but not over a file that was written by hand: throws where there is one. What was proposed earlier stays,
 * since a document that it is laid over lacks nothing of it any more.
 */
export function writeProposal(path: string, proposed: Overlay): void {
  const earlier = readProposal(path);
  const isKnown = (action: Action): boolean =>
    earlier.some((each) => contentOf(each) === contentOf(action));
  const actions = [...earlier, ...proposed.actions.filter((action) => !isKnown(action))];
  const overlay = { ...proposed, actions };
  mkdirSync(dirname(path), { recursive: true });
  const advice = "# Look through it: traffic shows what was sent, not what is allowed.";
  writeFileSync(path, `${mark}\n${advice}\n${stringify(overlay, { lineWidth: 120 })}`);
}

function readProposal(path: string): readonly Action[] {
  if (!existsSync(path)) return [];
  const text = readFileSync(path, "utf8");
  if (!text.startsWith(mark))
    throw new Error(
      `${path} is there already, and was not proposed by lading drift. Name another file, and take over what you want.`,
    );
  return listOf(objectOf(parse(text))["actions"]) as readonly Action[];
}

function contentOf({ target, update }: Action): string {
  return JSON.stringify([target, update]);
}
