/** What a form lacks. */
import type { WirePart } from "../view/wireParts.ts";
import { finding, type FormRules } from "./formFinding.ts";
import type { Finding } from "./Violation.ts";

interface SentNames {
  readonly names: ReadonlySet<string>;
  /** What the form has in any case, and what each of its alternatives has. */
  readonly always: readonly WirePart[];
  readonly branches: readonly (readonly WirePart[])[];
}

export function missingParts(
  { names, always, branches }: SentNames,
  rules: FormRules,
): readonly Finding[] {
  const found = missing(always, names).map((part) => absent(part, rules));
  const lacks = branches.map((parts) => missing(parts, names));
  const [closest] = lacks.toSorted((one, other) => one.length - other.length);
  if (closest === undefined || closest.length === 0) return found;
  if (branches.length === 1) return [...found, ...closest.map((part) => absent(part, rules))];
  const sets = branches.map((parts) => quotedNames(requiredOf(parts)));
  const message = `the ${rules.noun} ${quotedNames(closest)} is missing; the document wants ${sets.join(", or ")}`;
  return [...found, { kind: "missing", place: ["body"], pointer: rules.pointer, message }];
}

function absent({ name, field }: WirePart, rules: FormRules): Finding {
  return finding(rules, {
    name: name.value,
    field,
    text: "is missing; the document requires it",
    kind: "missing",
  });
}

function missing(parts: readonly WirePart[], names: ReadonlySet<string>): readonly WirePart[] {
  return requiredOf(parts).filter(({ name }) => !names.has(name.value));
}

function requiredOf(parts: readonly WirePart[]): readonly WirePart[] {
  return parts.filter(({ name, required }) => required && name.kind === "text");
}

function quotedNames(parts: readonly WirePart[]): string {
  return parts.map(({ name }) => `\`${name.value}\``).join(" and ");
}
