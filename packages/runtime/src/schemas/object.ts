/** JSON Schema's objects (https://json-schema.org/draft/2020-12/json-schema-core#section-10.3.2). */
import * as v from "valibot";
import { isJsonObject } from "./jsonTypes.ts";
import { forwarded, issuesOf } from "./logic.ts";
import { fitting, type FittingRule, type Rule } from "./values.ts";

/** Named members; one that may be missing is an `optional`. */
export interface ObjectMembers {
  readonly [name: string]: Rule;
}

/** What holds for members beyond their names. */
export interface ObjectRules {
  /** Of members that neither a name nor a pattern covers. Default: anything. */
  readonly rest?: Rule;
  /** Of members whose name matches: regular expressions and their rules. */
  readonly patterns?: readonly (readonly [pattern: string, rule: Rule])[];
  /** Of every name. */
  readonly names?: Rule;
  /** Of the whole object, where it has the member. */
  readonly dependents?: ObjectMembers;
  readonly minMembers?: number;
  readonly maxMembers?: number;
}

/**
 * A JSON object. Unlike valibot's own object schemas it takes no array, looks at own members only (`constructor` and
 * `__proto__` are names like any other) and copies nothing.
 */
/* @__NO_SIDE_EFFECTS__ */
export function object(members: ObjectMembers, rules: ObjectRules = {}): FittingRule {
  const named = Object.entries(members);
  const others = restOf(members, rules);
  const isObject = {
    ...v.custom<Readonly<Record<string, unknown>>>(isJsonObject),
    expects: "Object",
  };
  return fitting(
    v.pipe(
      isObject,
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed) return;
        const { value } = dataset;
        const check = (name: string, rule: Rule): void => {
          const item = { type: "object", origin: "value", input: value, key: name } as const;
          for (const issue of issuesOf(rule, value[name]))
            addIssue(forwarded(issue, { ...item, value: value[name] }));
        };
        for (const [name, rule] of named) {
          if (Object.hasOwn(value, name)) check(name, rule);
          else if (rule.type !== "optional") {
            const item = { type: "object", origin: "key", input: value, key: name } as const;
            addIssue({ message: "missing", path: [{ ...item, value: undefined }] });
          }
        }
        if (others)
          for (const name of Object.keys(value)) others(name).forEach((rule) => check(name, rule));
        for (const issue of wholeIssues(rules, value)) addIssue(issue);
      }),
    ),
  );
}

/** The rules of a member beyond that of its name; `undefined` when there never are any. */
function restOf(
  members: ObjectMembers,
  { rest, patterns = [] }: ObjectRules,
): ((name: string) => readonly Rule[]) | undefined {
  if (!rest && patterns.length === 0) return undefined;
  const matchers = patterns.map(([pattern, rule]) => [new RegExp(pattern, "u"), rule] as const);
  return (name) => {
    const rules = matchers.flatMap(([matcher, rule]) => (matcher.test(name) ? [rule] : []));
    return rules.length > 0 || !rest || Object.hasOwn(members, name) ? rules : [rest];
  };
}

/** What is wrong with the object as a whole. */
function wholeIssues(
  { names, dependents = {}, minMembers = 0, maxMembers = Infinity }: ObjectRules,
  value: Readonly<Record<string, unknown>>,
): readonly ReturnType<typeof forwarded>[] {
  const own = Object.keys(value);
  const wrongNames = names ? own.filter((name) => !v.is(names, name)) : [];
  return [
    ...(own.length < minMembers ? [{ message: `expected at least ${minMembers} members` }] : []),
    ...(own.length > maxMembers ? [{ message: `expected at most ${maxMembers} members` }] : []),
    ...wrongNames.map((name) => ({ message: `expected no member ${JSON.stringify(name)}` })),
    ...Object.entries(dependents).flatMap(([name, rule]) =>
      Object.hasOwn(value, name) ? issuesOf(rule, value).map((issue) => forwarded(issue)) : [],
    ),
  ];
}
