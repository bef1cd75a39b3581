/** What the encoders of bodies share. */
import type { EncodedBody } from "../../files/encodedBody.ts";
import type { Extra } from "../extra.ts";
import type { Inputs } from "../inputs.ts";
import type { BodyPlan, FieldPlan, OperationPlan } from "../../plan.ts";
import type { Settings } from "../../options/settings.ts";
import { isGiven } from "../../values/values.ts";

/** What the encoding of a body depends on. `missing` collects the names of required values that are not given. */
export interface BodyContext {
  readonly settings: Settings;
  readonly plan: OperationPlan;
  readonly inputs: Inputs;
  /** The call option of this name. */
  readonly contentType: string | undefined;
  readonly missing: string[];
  /** `extra.body` of the call. */
  readonly extra: Extra["body"];
}

/** One body and its value. */
export interface EncoderInput<Body extends BodyPlan = BodyPlan> {
  readonly body: Body;
  readonly value: unknown;
  readonly context: BodyContext;
}

/** `undefined` when there is nothing to send. */
export type EncodeBody = (input: EncoderInput) => EncodedBody | undefined;

/** An optional body is not sent for client options and fallbacks alone. */
export function isLeftOut({ value, context }: EncoderInput): boolean {
  return value === undefined && !context.plan.bodyRequired;
}

/** The values that are given, and those of client options and fallbacks. */
export function filledValues(
  fields: readonly FieldPlan[],
  value: Readonly<Record<string, unknown>> | undefined,
  { settings, missing }: BodyContext,
): Map<string, unknown> {
  const values = new Map(Object.entries(value ?? {}).filter(([, each]) => each !== undefined));
  for (const { name, option, fallback, required } of fields) {
    const found = values.get(name) ?? (option && settings.values.get(option)) ?? fallback;
    if (isGiven(found)) values.set(name, found);
    else if (required) missing.push(option ? `${name} (the client option ${option})` : name);
  }
  return values;
}

/** A range chooses a body, but cannot be the type of one. */
export function askedType({ contentType }: BodyContext): string | undefined {
  return contentType?.includes("*") ? undefined : contentType;
}

export function noBody({ plan, missing }: BodyContext): undefined {
  if (plan.bodyRequired) missing.push("body");
  return undefined;
}
