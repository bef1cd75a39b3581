import { Refusal } from "../errors.ts";
import type { BodyPlan, OperationPlan, ParameterPlan } from "../plan.ts";
import { describe, isGiven, isRecord, plainOf } from "../values/values.ts";

/** The caller's values by plan: from flat parameters, or from openapi-fetch's nested ones. */
export interface Inputs {
  /** The value of one parameter, or `undefined`. */
  parameter(plan: ParameterPlan): unknown;
  /** The value for this body, or `undefined`. */
  body(plan: BodyPlan): unknown;
}

/** One flat object with the names on the wire. An unknown name is refused, not ignored. */
export function flatInputs(plan: OperationPlan, params: object | undefined): Inputs {
  const values = new Map(
    Object.entries(recordOf(params)).filter(([, value]) => value !== undefined),
  );
  const placed = new Set((plan.parameters ?? []).map(callerName));
  const properties = [...values].filter(([name]) => !placed.has(name));
  const known = new Set([...placed, ...(plan.bodies ?? []).flatMap(callerNames)]);
  const isOpen = (plan.bodies ?? []).some((body) => isFlat(body) && !namesOf(body));
  const stray = isOpen ? undefined : properties.find(([name]) => !known.has(name));
  if (stray) {
    const names = [...known].join(", ") || "none";
    throw new Refusal(
      `there is no parameter ${stray[0]}. The parameters: ${names}. To send what the document does not describe, use the call option extra`,
      stray[0],
    );
  }
  return {
    parameter: (parameter) => values.get(callerName(parameter)),
    body: (body) => {
      if (!isFlat(body)) return plainOf(values.get("body"), "body");
      return properties.length > 0 ? Object.fromEntries(properties) : undefined;
    },
  };
}

function recordOf(params: object | undefined): Readonly<Record<string, unknown>> {
  const given = plainOf(params, "params");
  if (!isGiven(given)) return {};
  if (isRecord(given)) return given;
  throw new Refusal(`parameters must be an object and are ${describe(given)}`);
}

/** The caller's name of a parameter. */
export function callerName({ name, as }: ParameterPlan): string {
  return as ?? name;
}

/** Are the body's properties among the parameters? */
export function isFlat(body: BodyPlan): boolean {
  return body.kind !== "raw" && body.flat === true;
}

/** The names of a body's properties or fields, the same on the wire and for the caller; `undefined` if any are allowed. */
export function namesOf(body: BodyPlan): readonly string[] | undefined {
  if (body.kind === "raw") return undefined;
  if (body.kind === "json") return body.properties;
  return body.closed ? body.fields.map(({ name }) => name) : undefined;
}

function callerNames(body: BodyPlan): readonly string[] {
  return isFlat(body) ? (namesOf(body) ?? []) : ["body"];
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
