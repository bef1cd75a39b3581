/** Chooses the rules for documents of others for one document, in the workspace's redocly.yaml. */
import { isMap, isSeq, parseDocument } from "yaml";
import { readText } from "../4-write/readText.ts";
import { writeNewFiles } from "../4-write/writeNewFiles.ts";
import type { Done } from "./SetupOutcome.ts";

const configName = "redocly.yaml";

/** `undefined` where there is nothing to choose: no file, or one that has nothing to do with our rules. */
export function adoptRules(root: string, provider: string, path: string): Done | undefined {
  const text = readText(root, configName);
  if (text === undefined) return undefined;
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const profiles = document.get("extends");
  const extended = isSeq(profiles) ? (profiles.toJSON() as unknown[]) : [];
  const strict = extended.find((each) => /(^|\/)authored\.yaml$/.test(String(each)));
  // Where all documents have these rules, there is nothing to say.
  if (strict === undefined || document.hasIn(["apis", provider])) return undefined;
  const adopted = String(strict).replace(/authored\.yaml$/, "adopted.yaml");
  document.setIn(
    ["apis", provider],
    document.createNode({ root: path, extends: [adopted] }, { flow: false }),
  );
  const changed = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  if (writeNewFiles(root, [{ path: configName, text: changed, replaces: text }]).length > 0)
    return undefined;
  return {
    change: "changed",
    path: configName,
    note: "lints it by the rules for documents of others",
  };
}
