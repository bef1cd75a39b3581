/** JSON Schema's alternatives: for a value that fits none, the issues are those of the closest one. */
import * as v from "valibot";
import { forwarded, issuesOf } from "./logic.ts";
import { fitting, type FittingRule, type Rule } from "./values.ts";

type Issue = v.BaseIssue<unknown>;

/** At least one rule matches. */
/* @__NO_SIDE_EFFECTS__ */
export function union(rules: readonly Rule[]): FittingRule {
  return choice(rules, () => undefined);
}

/** Exactly one rule matches. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf(rules: readonly Rule[]): FittingRule {
  return choice(rules, (value) => {
    const fitting = rules.filter((rule) => v.is(rule, value)).length;
    return fitting > 1 ? "expected to fit exactly one alternative, but fits several" : undefined;
  });
}

/** `problem` is called for values that fit a rule. */
function choice(
  rules: readonly Rule[],
  problem: (value: unknown) => string | undefined,
): FittingRule {
  return fitting(
    v.pipe(
      v.unknown(),
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed) return;
        const { value } = dataset;
        const branches: (readonly Issue[])[] = [];
        for (const rule of rules) {
          const issues = issuesOf(rule, value);
          if (issues.length === 0) {
            const message = problem(value);
            if (message !== undefined) addIssue({ message });
            return;
          }
          branches.push(issues);
        }
        for (const issue of closest(branches)) addIssue(issue);
      }),
    ),
  );
}

/**
 * The issues of the closest branch: of those that accept values of this type, one whose discriminator fits, then the one with
 * the fewest issues. If no branch accepts the type or the discriminator, all accepted ones are listed.
 */
function closest(branches: readonly (readonly Issue[])[]): readonly Parameters[] {
  const ofType = branches.filter((issues) => !issues.some(isOfWhole));
  if (ofType.length === 0) return [joined(branches.map((issues) => issues.find(isOfWhole)!))];
  const sameKind = ofType.filter((issues) => !issues.some(isOtherLiteral));
  if (sameKind.length === 0) {
    const [first] = ofType;
    const name = first!.find(isOtherLiteral)!.path![0]!.key;
    const others = ofType.map((issues) =>
      issues.find((issue) => isOtherLiteral(issue) && issue.path![0]!.key === name),
    );
    if (others.every((issue) => issue !== undefined)) return [joined(others)];
  }
  const [best] = (sameKind.length > 0 ? sameKind : ofType).toSorted((a, b) => a.length - b.length);
  return best!.map((issue) => forwarded(issue));
}

type Parameters = ReturnType<typeof forwarded>;

/** One issue for all branches, each of which expects something different in the same place. */
function joined(issues: readonly Issue[]): Parameters {
  const [first] = issues;
  const expected = [...new Set(issues.flatMap(({ expected }) => expectations(expected)))];
  // Issues with only a message (a format, a pattern) have no `expected` to join.
  if (expected.length === 0) return forwarded(first!);
  const text = expected.length > 1 ? `(${expected.join(" | ")})` : expected[0]!;
  return { ...forwarded(first!), expected: text };
}

/** `("a" | "b")` → `"a"`, `"b"`, so that nested choices read as one. */
function expectations(expected: string | null): readonly string[] {
  if (expected === null) return [];
  return /^\(.*\)$/s.test(expected) ? expected.slice(1, -1).split(" | ") : [expected];
}

/** Is it about the value itself? */
function isOfWhole({ path, expected }: Issue): boolean {
  return (path === undefined || path.length === 0) && expected !== null;
}

/** Has the discriminator property another value than this branch expects? */
function isOtherLiteral({ path, expected }: Issue): boolean {
  return path?.length === 1 && /^\(?(["\d-]|true\b|false\b)/.test(expected ?? "");
}
