import { Refusal } from "../errors.ts";
import type { ParameterPlan } from "../plan.ts";
import type { Settings } from "../options/settings.ts";
import { givenEntries, givenItems, isGiven, isRecord } from "../values/values.ts";
import { isSentAsJson } from "./expandParameter.ts";
import { callerName } from "./inputs.ts";
import { refuseEmpty } from "./refuseEmpty.ts";
import type { RequestContext } from "./requestContext.ts";

/** The values to send, by parameter: the caller's, else the client option's, else the fallback. */
export function parameterValues(
  { settings, plan, inputs }: RequestContext,
  missing: string[],
): Map<ParameterPlan, unknown> {
  const values = new Map<ParameterPlan, unknown>();
  for (const parameter of plan.parameters ?? []) {
    const { option, fallback } = parameter;
    const name = callerName(parameter);
    const value =
      inputs.parameter(parameter) ?? (option && settings.values.get(option)) ?? fallback;
    if (parameter.required && !isSentAsJson(parameter, value) && isEmpty(value))
      refuseEmpty(value, name);
    if (isGiven(value)) values.set(parameter, value);
    else if (parameter.required || parameter.in === "path") {
      missing.push(option ? `${name} (the client option ${optionHint(settings, option)})` : name);
    }
  }
  return values;
}

/** No style sends anything for such a value. */
function isEmpty(value: unknown): boolean {
  return Array.isArray(value)
    ? givenItems(value, "").length === 0
    : isRecord(value) && givenEntries(value).length === 0;
}

function optionHint(settings: Settings, option: string): string {
  const env = settings.provider.options?.[option]?.env;
  return env ? `${option} or the environment variable ${env}` : option;
}

/** Refuses a call without these parameters, all of which it names. */
export function refuseMissing(missing: readonly string[]): void {
  if (missing.length === 0) return;
  throw new Refusal(
    `${missing.join(", ")} ${missing.length > 1 ? "are" : "is"} missing`,
    missing[0],
  );
}
