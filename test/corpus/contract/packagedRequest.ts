/** A request in the words of the package: what its caller passes. Names are the generator's to choose; all else is not. */
import { isObject } from "@lading/testing/internal";
import type { JsonValue, Operation, RequestExample } from "../../support/providers.ts";
import type { MeantBody, MeantRequest, MeantValue } from "../standard/expectedRequest.ts";
import {
  formOf,
  type DocumentedOperation,
  type DocumentedParameter,
} from "../standard/readOperations.ts";

export type ParameterPlan = NonNullable<Operation["plan"]["parameters"]>[number];
export type BodyPlan = NonNullable<Operation["plan"]["bodies"]>[number];

export function planOf(
  { plan }: Operation,
  { in: place, name }: Pick<DocumentedParameter, "in" | "name">,
): ParameterPlan | undefined {
  return plan.parameters?.find((each) => each.in === place && each.name === name);
}

/** One plan; those of all properties, where the parameter is a form that is the whole query. */
export function plansOf(
  operation: Operation,
  parameter: DocumentedParameter,
): readonly ParameterPlan[] {
  const { parameters = [] } = operation.plan;
  if (formOf(parameter) !== undefined) return parameters.filter((each) => each.in === "query");
  const plan = planOf(operation, parameter);
  return plan === undefined ? [] : [plan];
}

export function bodyPlanOf({ plan }: Operation, mediaType: string): BodyPlan | undefined {
  return plan.bodies?.find((each) => each.mediaType === mediaType);
}

/** What the caller passes. */
export function packagedRequest(
  operation: Operation,
  { name, values, body }: MeantRequest,
): RequestExample {
  const params = values.flatMap((value) => passedParameter(operation, value));
  const passed = body === undefined ? {} : passedBody(operation, body);
  const mediaType = body === undefined ? {} : { mediaType: body.mediaType };
  return { name, ...mediaType, params: { ...Object.fromEntries(params), ...passed } };
}

type Passed = readonly [name: string, value: JsonValue];

function passedParameter(
  operation: Operation,
  { parameter, value }: MeantValue,
): readonly Passed[] {
  if (formOf(parameter) === undefined)
    return [[planOf(operation, parameter)?.as ?? parameter.name, value]];
  return Object.entries(value as Readonly<Record<string, JsonValue>>).map(([name, each]) => [
    planOf(operation, { in: "query", name })?.as ?? name,
    each,
  ]);
}

function passedBody(
  operation: Operation,
  { mediaType, value }: MeantBody,
): RequestExample["params"] {
  const plan = bodyPlanOf(operation, mediaType);
  if (plan === undefined || !isFlat(plan) || !isObject(value)) return { body: value };
  const filled = new Set((plan.fields ?? []).flatMap(({ name, option }) => (option ? [name] : [])));
  const properties = Object.entries(value as unknown as RequestExample["params"]);
  return Object.fromEntries(properties.filter(([name]) => !filled.has(name)));
}

type FlatPlan = Exclude<BodyPlan, { readonly kind: "raw" }>;

export function isFlat(plan: BodyPlan): plan is FlatPlan {
  return plan.kind !== "raw" && plan.flat === true;
}

/** What an example of the model means, in the document's terms. */
export function meantRequest(
  operation: Operation,
  documented: DocumentedOperation,
  { name, mediaType, params }: RequestExample,
): MeantRequest {
  const rest: Record<string, JsonValue> = { ...params };
  const values = documented.parameters.flatMap((parameter): readonly MeantValue[] => {
    const shown = plansOf(operation, parameter).flatMap(({ name: property, as = property }) => {
      const { [as]: value } = params;
      delete rest[as];
      return value === undefined ? [] : [[property, value] as const];
    });
    const [only] = shown;
    if (only === undefined) return [];
    const value = formOf(parameter) === undefined ? only[1] : Object.fromEntries(shown);
    return [{ parameter, value }];
  });
  const described = documented.bodies.find((each) => each.mediaType === mediaType);
  if (described === undefined) return { name, values };
  const plan = bodyPlanOf(operation, described.mediaType);
  const value = plan !== undefined && isFlat(plan) ? rest : params["body"];
  if (value === undefined) return { name, values };
  return { name, values, body: { ...described, value, isRequired: documented.bodyRequired } };
}
