/** What is wrong with a form: its parts' names, their number, what is missing, and each value. */
import { isObject, objectOf } from "../document/json.ts";
import { repeatMark } from "../prism/safeCopy.ts";
import { alternatives, enter, openSchema, type SchemaNode } from "../view/schemaNode.ts";
import { formParts, type WirePart } from "../view/wireParts.ts";
import { joinedBy } from "./judgeJoined.ts";
import { finding, type FormRules } from "./formFinding.ts";
import { judgeLists } from "./judgeLists.ts";
import { judgePart, judgeValue } from "./judgeValue.ts";
import { missingParts } from "./missingParts.ts";
import type { Sent } from "./Sent.ts";
import type { Finding } from "./Violation.ts";

/** Judges forms of one media type. Throws when a schema inside the form contains itself. */
export function formJudge(rules: FormRules): (sent: readonly Sent[]) => readonly Finding[] {
  const form = openSchema(rules.root, rules.media["schema"]);
  const encoding = objectOf(rules.media["encoding"]);
  const always = formParts(form, encoding);
  const branches = alternatives(form).map((branch) => formParts(branch, encoding));
  const known = [...always, ...branches.flat()];
  return (sent) => {
    const named = numbered(sent);
    const names = new Set(named.keys());
    return [
      ...missingParts({ names, always, branches }, rules),
      ...[...named].flatMap(([name, each]) =>
        judgeOne({ name, sent: each, all: sent, known, form }, rules),
      ),
      ...judgeLists(sent, { form, known }, rules),
    ];
  };
}

/** A name that comes again is numbered, as in the copy that Prism sees. */
function numbered(sent: readonly Sent[]): ReadonlyMap<string, Sent> {
  const counts = new Map<string, number>();
  return new Map(
    sent.map((each) => {
      const count = (counts.get(each.name) ?? 0) + 1;
      counts.set(each.name, count);
      return [count === 1 ? each.name : `${each.name}${repeatMark}${String(count)}`, each];
    }),
  );
}

interface Candidate {
  /** With its number. */
  readonly name: string;
  readonly sent: Sent;
  /** The whole form. */
  readonly all: readonly Sent[];
  readonly known: readonly WirePart[];
  readonly form: SchemaNode;
}

function judgeOne(
  { name, sent, all, known, form }: Candidate,
  rules: FormRules,
): readonly Finding[] {
  const candidates = known.filter((part) => matchesName(part, name));
  const [first] = candidates;
  if (first === undefined) {
    if (name !== sent.name) return repeated({ name, sent, all, known }, rules);
    return unlisted({ sent, known, form }, rules);
  }
  const found = candidates.map((part) => judgePart(sent, part, rules.fits));
  if (found.includes(undefined)) return [];
  return [
    finding(rules, { name: sent.name, field: first.field, text: found[0] ?? "", kind: "wrong" }),
  ];
}

/** Only of the second: it speaks for all that follow. */
function repeated(
  { name, sent, all, known }: Omit<Candidate, "form">,
  rules: FormRules,
): readonly Finding[] {
  const part = known.find((each) => matchesName(each, sent.name));
  if (part === undefined || name !== `${sent.name}${repeatMark}2`) return [];
  const allowed = part.isJoined ? `one ${rules.noun} with items ${joinedBy(part)}` : "one";
  const count = all.filter((each) => each.name === sent.name).length;
  const text = `is sent as ${String(count)} ${rules.noun}s; the document allows ${allowed}`;
  return [finding(rules, { name: sent.name, field: part.field, text, kind: "wrong" })];
}

/** A name that no property has: fine where the form takes such. */
function unlisted(
  { sent, known, form }: Omit<Candidate, "name" | "all">,
  rules: FormRules,
): readonly Finding[] {
  const others = form.schema["additionalProperties"];
  // A schema without any property says nothing about names.
  if (others === true || (known.length === 0 && others === undefined)) return [];
  const field = sent.name;
  if (isObject(others)) {
    const value = enter(form, others);
    const text = judgeValue(sent, value, { fits: rules.fits, types: undefined });
    return text === undefined
      ? []
      : [finding(rules, { name: sent.name, field, text, kind: "wrong" })];
  }
  const names = known.flatMap(({ name }) => (name.kind === "text" ? [`\`${name.value}\``] : []));
  const spelled = known.filter((part) => part.field === field).map(({ name }) => name.value);
  const text =
    spelled[0] === undefined
      ? `is unknown; the document allows ${[...new Set(names)].join(", ")}`
      : `is unknown; the document spells it \`${spelled[0]}\``;
  return [finding(rules, { name: sent.name, field, text, kind: "unknown" })];
}

/** May a part of the document have the name? */
function matchesName({ name }: WirePart, sent: string): boolean {
  return name.kind === "text" ? name.value === sent : new RegExp(name.value).test(sent);
}
