/** Lists that are sent as one part for each item: how many, and whether one comes twice. */
import { sha256 } from "../record/sha256.ts";
import { alternatives, enter, hasType, properties, type SchemaNode } from "../view/schemaNode.ts";
import type { WirePart } from "../view/wireParts.ts";
import { judgeCount } from "./judgeCount.ts";
import { finding, type FormRules } from "./formFinding.ts";
import type { Sent } from "./Sent.ts";
import type { Finding } from "./Violation.ts";

export function judgeLists(
  sent: readonly Sent[],
  { form, known }: { readonly form: SchemaNode; readonly known: readonly WirePart[] },
  rules: FormRules,
): readonly Finding[] {
  const all = [form, ...alternatives(form)].flatMap((node) =>
    properties(node).map(({ key, member }) => ({ key, value: enter(node, member) })),
  );
  return all.flatMap(({ key, value }) => {
    const isList = hasType(value.schema, "array");
    if (!isList || known.some(({ field, isJoined }) => field === key && isJoined)) return [];
    const items = sent.filter(({ name }) => itemOf(name) === key);
    if (items.length === 0) return [];
    // What is not known may be anything, and so differ from all the others.
    const contents = items.map(({ content, unseenSize }, index) =>
      unseenSize === undefined ? sha256(content) : String(index),
    );
    const text = judgeCount(value.schema, contents);
    return text === undefined
      ? []
      : [finding(rules, { name: key, field: key, text, kind: "wrong" })];
  });
}

/** `tags` of `tags`, `tags[]` and `tags[2]`. */
function itemOf(name: string): string {
  return name.replace(/\[\d*\]$/, "");
}
