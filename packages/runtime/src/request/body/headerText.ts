import { Refusal } from "../../errors.ts";

/** A media type that a header can have. Throws a `Refusal` for another one. */
export function headerText(value: string, parameter: string): string {
  if (/^[\x20-\x7e]+$/.test(value)) return value;
  throw new Refusal(`${parameter} has a media type that a header cannot have`, parameter);
}
