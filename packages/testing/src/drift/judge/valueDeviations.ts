import { judgeValue, type ValueRules } from "../values/judgeValue.ts";
import type { EntryDeviation } from "./Deviation.ts";

/** A JSON value that an entry holds, and what a sentence calls it. */
export interface HeldValue {
  /** Of its schema. */
  readonly pointer: string;
  readonly value: unknown;
  /** "the response 200". */
  readonly of: string;
}

export function valueDeviations(
  rules: ValueRules,
  { pointer, value, of }: HeldValue,
): readonly EntryDeviation[] {
  return judgeValue(rules, pointer, value).map(({ path, text, name = "", ...found }) => ({
    kind: found.kind,
    pointer: found.pointer,
    isShared: found.isShared,
    name: found.kind === "property-undescribed" ? name : "",
    what: `${path === "" ? capitalized(of) : `\`${path}\` of ${of}`} ${text}.`,
    valueName: lastName(path) ?? name,
    ...(found.value !== undefined && { value: found.value }),
  }));
}

function lastName(path: string): string | undefined {
  return /([^.[\]]+)(\[\])*$/.exec(path)?.[1];
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
