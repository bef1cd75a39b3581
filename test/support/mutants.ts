/** A JSON value, changed in one place at a time: each member left out, each value replaced by one of another kind. */
import { isObject } from "@lading/testing/internal";

/** A changed value, and what was changed. */
export interface Mutant {
  readonly change: string;
  readonly value: unknown;
}

/** One value of each kind, and those near a limit. */
const strangers: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e21,
  "",
  "text",
  "2026-02-30",
  "cafe🐱",
  [],
  [null],
  {},
  { stranger: 1 },
];

/** Every change of one place. */
export function mutants(value: unknown, pointer = ""): readonly Mutant[] {
  const replaced = strangers.map((stranger) => ({
    change: `${pointer} = ${JSON.stringify(stranger)}`,
    value: stranger,
  }));
  return [...replaced, ...resized(value, pointer), ...inside(value, pointer)];
}

/** Members and items more or less. */
function resized(value: unknown, pointer: string): readonly Mutant[] {
  if (Array.isArray(value)) {
    const items = value as readonly unknown[];
    return [
      { change: `${pointer} doubled`, value: [...items, ...items] },
      { change: `${pointer} shortened`, value: items.slice(1) },
    ];
  }
  if (!isObject(value)) return [];
  const added = ["stranger", "constructor"].map((name) => ({
    change: `${pointer}/${name} added`,
    value: { ...value, [name]: [1] },
  }));
  const left = Object.keys(value).map((name) => {
    const { [name]: _left, ...rest } = value;
    return { change: `${pointer}/${name} left out`, value: rest };
  });
  return [...added, ...left];
}

function inside(value: unknown, pointer: string): readonly Mutant[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      mutants(item, `${pointer}/${index}`).map(({ change, value: changed }) => ({
        change,
        value: value.with(index, changed) as unknown,
      })),
    );
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    mutants(member, `${pointer}/${name}`).map(({ change, value: changed }) => ({
      change,
      value: { ...value, [name]: changed },
    })),
  );
}
