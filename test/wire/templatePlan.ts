/**
 * RFC 6570 templates as OpenAPI says them: each variable is a parameter, and what stands outside the braces is the path's own.
 *
 * @see https://spec.openapis.org/oas/v3.1.1#appendix-c-using-rfc6570-based-serialization
 */
import type { ParameterPlan } from "@lading/runtime";

/** Values of variables. */
export type Variables = Readonly<Record<string, unknown>>;

/** A template as the path and the parameters of an operation. */
export interface TemplatePlan {
  readonly path: string;
  readonly parameters: readonly ParameterPlan[];
}

/** Why a template is none of OpenAPI's. */
export type Reason =
  /** No template by RFC 6570 either: to OpenAPI its braces are text, or another name. */
  | "invalid"
  /** `{#fragment}`: there are no parameters in fragments. */
  | "fragment"
  /** `{var:3}`: no parameter is cut short. */
  | "prefix"
  /** `{/list*}`: no style makes several path segments of one value. */
  | "segments"
  /** `?q={var}`: a path parameter cannot stand behind a question mark. */
  | "query";

type Style = Pick<ParameterPlan, "in" | "style" | "allowReserved"> & {
  /** What the path says in front of the variables, and between them. */
  readonly literals?: readonly [first: string, between: string];
};

const styles = new Map<string, Style>([
  ["", { in: "path", literals: ["", ","] }],
  ["+", { in: "path", allowReserved: true, literals: ["", ","] }],
  ["/", { in: "path", literals: ["/", "/"] }],
  [".", { in: "path", style: "label" }],
  [";", { in: "path", style: "matrix" }],
  ["?", { in: "query" }],
  ["&", { in: "query" }],
]);

// RFC 6570 §2.2 and §2.3.
const expression = /\{([+#./;?&]?)([^{}]*)\}/g;
const character = "(?:\\w|%[\\dA-Fa-f]{2})";
const variable = new RegExp(`^(${character}(?:\\.?${character})*)(\\*|:[1-9]\\d{0,3})?$`);

/** The template in OpenAPI's terms, or why it has none. */
export function templatePlan(template: string, variables: Variables): TemplatePlan | Reason {
  if (/[{}]/.test(template.replace(expression, ""))) return "invalid";
  const found = [...template.matchAll(expression)].map(([text, operator = "", list = ""]) => {
    const before = template.slice(0, template.indexOf(text));
    return operator !== "&" && before.includes("?")
      ? "query"
      : parameters(operator, list, variables);
  });
  const reason = found.find((each) => typeof each === "string");
  if (reason !== undefined) return reason as Reason;
  const plans = found as readonly (readonly ParameterPlan[])[];
  let index = 0;
  const path = template.replace(expression, (_text, operator: string) => {
    const [first = "", between = ""] = styles.get(operator)?.literals ?? [];
    const inPath = plans[index++]?.filter((plan) => plan.in === "path") ?? [];
    return inPath.length === 0 ? "" : first + inPath.map(({ name }) => `{${name}}`).join(between);
  });
  const byName = new Map(plans.flat().map((plan) => [plan.name, plan]));
  return { path, parameters: [...byName.values()] };
}

function parameters(
  operator: string,
  list: string,
  variables: Variables,
): readonly ParameterPlan[] | Reason {
  const found = list.split(",").map((text) => variable.exec(text));
  const style = styles.get(operator);
  if (found.includes(null)) return "invalid";
  if (style === undefined) return "fragment";
  const named = (found as RegExpExecArray[]).map(([, name = "", modifier]) => ({ name, modifier }));
  if (named.some(({ modifier }) => modifier?.startsWith(":"))) return "prefix";
  const isList = (name: string): boolean => typeof variables[name] === "object";
  if (operator === "/" && named.some(({ name, modifier }) => modifier && isList(name)))
    return "segments";
  const { literals: _literals, ...rest } = style;
  return named.map(({ name, modifier }) => ({
    name: decodeURIComponent(name),
    ...rest,
    explode: modifier === "*",
    ...(rest.in === "path" && { required: true as const }),
  }));
}
