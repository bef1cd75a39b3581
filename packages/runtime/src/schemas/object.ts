/** JSON Schema's objects (https://json-schema.org/draft/2020-12/json-schema-core#section-10.3.2). */
import * as v from "valibot";
import { isJsonObject } from "./jsonTypes.ts";
import { forwarded, issuesOf } from "./logic.ts";
import { fitting, type FittingRule, type Rule } from "./values.ts";

/** Properties by name; one that may be missing is an `optional`. */
export interface ObjectProperties {
  readonly [name: string]: Rule;
}

/** Rules for other properties, and for the object as a whole. */
export interface ObjectRules {
  /** For properties that neither a name nor a pattern covers. Default: anything. */
  readonly rest?: Rule;
  /** For properties whose name matches: regular expressions and their rules. */
  readonly patterns?: readonly (readonly [pattern: string, rule: Rule])[];
  /** For every name. */
  readonly names?: Rule;
  /** For the whole object, if it has the property. */
  readonly dependents?: ObjectProperties;
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

/**
 * A JSON object. Unlike valibot's own object schemas, it refuses arrays, checks only own properties (`constructor` and
 * `__proto__` are ordinary names) and copies nothing.
 */
/* @__NO_SIDE_EFFECTS__ */
export function object(properties: ObjectProperties, rules: ObjectRules = {}): FittingRule {
  const named = Object.entries(properties);
  const others = restOf(properties, rules);
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

/** The rules of a property besides that of its name; `undefined` if there are none for any name. */
function restOf(
  properties: ObjectProperties,
  { rest, patterns = [] }: ObjectRules,
): ((name: string) => readonly Rule[]) | undefined {
  if (!rest && patterns.length === 0) return undefined;
  const matchers = patterns.map(([pattern, rule]) => [new RegExp(pattern, "u"), rule] as const);
  return (name) => {
    const rules = matchers.flatMap(([matcher, rule]) => (matcher.test(name) ? [rule] : []));
    return rules.length > 0 || !rest || Object.hasOwn(properties, name) ? rules : [rest];
  };
}

/** The issues of the object as a whole. */
function wholeIssues(
  { names, dependents = {}, minProperties = 0, maxProperties = Infinity }: ObjectRules,
  value: Readonly<Record<string, unknown>>,
): readonly ReturnType<typeof forwarded>[] {
  const own = Object.keys(value);
  const wrongNames = names ? own.filter((name) => !v.is(names, name)) : [];
  return [
    ...(own.length < minProperties
      ? [{ message: `expected at least ${minProperties} properties` }]
      : []),
    ...(own.length > maxProperties
      ? [{ message: `expected at most ${maxProperties} properties` }]
      : []),
    ...wrongNames.map((name) => ({ message: `unexpected property ${JSON.stringify(name)}` })),
    ...Object.entries(dependents).flatMap(([name, rule]) =>
      Object.hasOwn(value, name) ? issuesOf(rule, value).map((issue) => forwarded(issue)) : [],
    ),
  ];
}
