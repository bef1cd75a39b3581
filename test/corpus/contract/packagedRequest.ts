/** A request in the words of the package: what its caller passes. Names are the generator's to choose; all else is not. */
import { isObject } from "../../support/json.ts";
import type { JsonValue, Operation, RequestExample } from "../../support/providers.ts";
import type { MeantBody, MeantRequest, MeantValue } from "../standard/expectedRequest.ts";
import type { DocumentedOperation, DocumentedParameter } from "../standard/readOperations.ts";

export type ParameterPlan = NonNullable<Operation["plan"]["parameters"]>[number];
export type BodyPlan = NonNullable<Operation["plan"]["bodies"]>[number];

export function planOf(
  { plan }: Operation,
  { in: place, name }: Pick<DocumentedParameter, "in" | "name">,
): ParameterPlan | undefined {
  return plan.parameters?.find((each) => each.in === place && each.name === name);
}

export function bodyPlanOf({ plan }: Operation, mediaType: string): BodyPlan | undefined {
  return plan.bodies?.find((each) => each.mediaType === mediaType);
}

/** What the caller passes. */
export function packagedRequest(
  operation: Operation,
  { name, values, body }: MeantRequest,
): RequestExample {
  const params = values.map(({ parameter, value }) => {
    const plan = planOf(operation, parameter);
    return [plan?.as ?? parameter.name, value] as const;
  });
  const passed = body === undefined ? {} : passedBody(operation, body);
  const mediaType = body === undefined ? {} : { mediaType: body.mediaType };
  return { name, ...mediaType, params: { ...Object.fromEntries(params), ...passed } };
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
    const plan = planOf(operation, parameter);
    const passed = plan?.as ?? parameter.name;
    const value = plan === undefined ? undefined : params[passed];
    if (value === undefined) return [];
    delete rest[passed];
    return [{ parameter, value }];
  });
  const described = documented.bodies.find((each) => each.mediaType === mediaType);
  if (described === undefined) return { name, values };
  const plan = bodyPlanOf(operation, described.mediaType);
  const value = plan !== undefined && isFlat(plan) ? rest : params["body"];
  if (value === undefined) return { name, values };
  return { name, values, body: { ...described, value, isRequired: documented.bodyRequired } };
}
