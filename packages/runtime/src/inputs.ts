import { Refusal } from "./errors.ts";
import type { BodyPlan, OperationPlan, ParameterPlan } from "./plan.ts";
import { describe, isGiven, isRecord, plainOf } from "./values.ts";

/** What the caller passes, found by the plan: from flat parameters, or from openapi-fetch's nested ones. */
export interface Inputs {
  /** The value of one parameter, or `undefined`. */
  parameter(plan: ParameterPlan): unknown;
  /** The value of the body in this form, or `undefined`. */
  body(plan: BodyPlan): unknown;
}

/** One flat object, in the wire's own names. A name that has no place on the wire is refused, not dropped. */
export function flatInputs(plan: OperationPlan, params: object | undefined): Inputs {
  const values = new Map(
    Object.entries(recordOf(params)).filter(([, value]) => value !== undefined),
  );
  const placed = new Set((plan.parameters ?? []).map(callerName));
  const members = [...values].filter(([name]) => !placed.has(name));
  const bodies = plan.bodies ?? [];
  const stray = members.find(
    ([name]) => !(name === "body" && bodies.some((body) => !isFlat(body))),
  );
  if (stray && !bodies.some(isFlat)) {
    const names = [...placed, ...(bodies.length > 0 ? ["body"] : [])].join(", ") || "none";
    throw new Refusal(`there is no parameter ${stray[0]}. The parameters: ${names}`, stray[0]);
  }
  return {
    parameter: (parameter) => values.get(callerName(parameter)),
    body: (body) => {
      if (!isFlat(body)) return plainOf(values.get("body"), "body");
      return members.length > 0 ? Object.fromEntries(members) : undefined;
    },
  };
}

function recordOf(params: object | undefined): Readonly<Record<string, unknown>> {
  const given = plainOf(params, "params");
  if (!isGiven(given)) return {};
  if (isRecord(given)) return given;
  throw new Refusal(`parameters are given as an object, and not as ${describe(given)}`);
}

/** What the caller calls a parameter. */
export function callerName({ name, as }: ParameterPlan): string {
  return as ?? name;
}

function isFlat(body: BodyPlan): boolean {
  return body.kind !== "raw" && body.flat === true;
}

/** openapi-fetch's shape: parameters by place, and a body as the document describes it. */
export function nestedInputs(init: {
  readonly params?: { readonly [place: string]: { readonly [name: string]: unknown } | undefined };
  readonly body?: unknown;
}): Inputs {
  return {
    parameter: (plan) => {
      const values = init.params?.[plan.in];
      return values && Object.hasOwn(values, plan.name) ? values[plan.name] : undefined;
    },
    body: () => plainOf(init.body, "body"),
  };
}
