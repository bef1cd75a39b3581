/** How options that go together are typed. */

/**
 * One of several sets of options, given whole and with nothing of the others, or none of their options at all.
 * Where two sets may be given together, the union has their intersection too: `AllOrNone<A | B | (A & B)>`.
 */
export type AllOrNone<Groups> =
  Whole<Groups, OptionsOf<Groups>> | { readonly [Option in OptionsOf<Groups>]?: never };

/** Each set by itself: the options of others stay away. Where there are none, an error names the set alone. */
type Whole<Group, Option extends PropertyKey> = Group extends unknown
  ? [Option] extends [keyof Group]
    ? Group
    : Group & { readonly [Other in Exclude<Option, keyof Group>]?: never }
  : never;

type OptionsOf<Group> = Group extends unknown ? keyof Group : never;
