/** JSON Schema's choices: a value that fits no branch is told from the one that comes closest. */
import * as v from "valibot";
import { forwarded, issuesOf } from "./logic.ts";
import { fitting, type FittingRule, type Rule } from "./values.ts";

type Issue = v.BaseIssue<unknown>;

/** At least one rule holds. */
/* @__NO_SIDE_EFFECTS__ */
export function union(rules: readonly Rule[]): FittingRule {
  return choice(rules, () => undefined);
}

/** Exactly one rule holds. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf(rules: readonly Rule[]): FittingRule {
  return choice(rules, (value) => {
    const fitting = rules.filter((rule) => v.is(rule, value)).length;
    return fitting > 1 ? "expected to fit one alternative, and fits several" : undefined;
  });
}

/** `problem` is asked about values that fit a rule. */
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
 * The issues of the branch that comes closest: of those that take values of this type, one whose discriminator fits, then the one
 * with the fewest issues. Where no branch takes the type, or the discriminator, all that would be taken is named.
 */
function closest(branches: readonly (readonly Issue[])[]): readonly Parameters[] {
  const ofType = branches.filter((issues) => !issues.some(isOfWhole));
  if (ofType.length === 0) return [joined(branches.map((issues) => issues.find(isOfWhole)!))];
  const told = ofType.filter((issues) => !issues.some(isOtherLiteral));
  if (told.length === 0) {
    const [first] = ofType;
    const name = first!.find(isOtherLiteral)!.path![0]!.key;
    const others = ofType.map((issues) =>
      issues.find((issue) => isOtherLiteral(issue) && issue.path![0]!.key === name),
    );
    if (others.every((issue) => issue !== undefined)) return [joined(others)];
  }
  const [best] = (told.length > 0 ? told : ofType).toSorted((a, b) => a.length - b.length);
  return best!.map((issue) => forwarded(issue));
}

type Parameters = ReturnType<typeof forwarded>;

/** One issue for all branches: each of them expects something else in the same place. */
function joined(issues: readonly Issue[]): Parameters {
  const [first] = issues;
  const expected = [...new Set(issues.flatMap(({ expected }) => expectations(expected)))];
  // What only a message says (a format, a pattern) has no expectation to be joined.
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

/** Does a property hold another value than the one that tells the branch from others? */
function isOtherLiteral({ path, expected }: Issue): boolean {
  return path?.length === 1 && /^\(?(["\d-]|true\b|false\b)/.test(expected ?? "");
}
