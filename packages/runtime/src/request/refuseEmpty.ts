import { Refusal } from "../errors.ts";

/** An empty list sends nothing, so a required value would be silently omitted. */
export function refuseEmpty(value: unknown, parameter: string): never {
  const what = Array.isArray(value) ? "an empty list" : "an empty object";
  throw new Refusal(`${parameter} is required and is ${what}, so nothing would be sent`, parameter);
}
