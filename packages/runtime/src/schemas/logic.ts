/** JSON Schema's logic (https://json-schema.org/draft/2020-12/json-schema-core#section-10.2) as valibot schemas. */
import * as v from "valibot";
import { canonical, typeOf, type JsonType } from "./jsonTypes.ts";
import { fitting, type FittingRule, type Rule } from "./values.ts";

/** Every rule applies. Unlike `v.intersect`, it does not merge values. */
/* @__NO_SIDE_EFFECTS__ */
export function allOf(rules: readonly Rule[]): FittingRule {
  return fitting(
    v.pipe(
      v.unknown(),
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed) return;
        for (const issue of rules.flatMap((rule) => issuesOf(rule, dataset.value)))
          addIssue(forwarded(issue));
      }),
    ),
  );
}

/** The rule must not match. */
/* @__NO_SIDE_EFFECTS__ */
export function not(rule: Rule): FittingRule {
  const fails = (value: unknown): boolean => !v.is(rule, value);
  return fitting(
    v.pipe(v.unknown(), v.check(fails, "expected a value that the excluded schema does not match")),
  );
}

/** The rule applies to values of this type; all others are valid. The meaning of a schema without `type`. */
/* @__NO_SIDE_EFFECTS__ */
export function when(type: JsonType, rule: Rule): FittingRule {
  const anything = v.unknown();
  return fitting(v.lazy((value) => (typeOf(value) === type ? rule : anything)));
}

/** `if`, `then` and `else`. */
/* @__NO_SIDE_EFFECTS__ */
export function whether(
  condition: Rule,
  branches: { readonly holds?: Rule; readonly fails?: Rule },
): FittingRule {
  const { holds = v.unknown(), fails = v.unknown() } = branches;
  return fitting(v.lazy((value) => (v.is(condition, value) ? holds : fails)));
}

/** The same JSON value: `const` and `enum` with objects or arrays. */
/* @__NO_SIDE_EFFECTS__ */
export function equalTo(wanted: unknown): FittingRule {
  const text = canonical(wanted);
  return fitting(
    v.pipe(
      v.unknown(),
      v.check((value) => canonical(value) === text, `expected ${text}`),
    ),
  );
}

/** The issues of a value; each has the path from `value` to its place. */
export function issuesOf(rule: Rule, value: unknown): readonly v.BaseIssue<unknown>[] {
  return v.safeParse(rule, value).issues ?? [];
}

/** An issue of an inner rule as one of the outer rule, below `item` if that is given. */
export function forwarded(
  issue: v.BaseIssue<unknown>,
  item?: v.IssuePathItem,
): Parameters<v.RawCheckAddIssue<unknown>>[0] & object {
  const { message, expected, received, input, path = [] } = issue;
  const [first, ...rest] = item ? [item, ...path] : path;
  return {
    message,
    received,
    input,
    ...(expected !== null && { expected }),
    ...(first && { path: [first, ...rest] }),
  };
}
