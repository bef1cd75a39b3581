/** The type of options that belong together. */

/**
 * Exactly one of several sets of options, complete, or none of their options.
 * If two sets may be given together, add their intersection to the union: `AllOrNone<A | B | (A & B)>`.
 */
export type AllOrNone<Groups> =
  Whole<Groups, OptionsOf<Groups>> | { readonly [Option in OptionsOf<Groups>]?: never };

/** Each set by itself: the options of others are not allowed. If there are no others, an error names only the set. */
type Whole<Group, Option extends PropertyKey> = Group extends unknown
  ? [Option] extends [keyof Group]
    ? Group
    : Group & { readonly [Other in Exclude<Option, keyof Group>]?: never }
  : never;

type OptionsOf<Group> = Group extends unknown ? keyof Group : never;
