/** Chance that can be repeated: the same seed gives the same draws, on every machine. */

/** A sequence of draws. */
export interface Random {
  /** From 0 up to, but without, 1. */
  readonly fraction: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  /** Small numbers as often as large ones: where the first bytes matter as much as all the rest. */
  readonly scaled: (most: number) => number;
  /** True in this share of the draws. */
  readonly chance: (share: number) => boolean;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

/** Mulberry32: 32 bits of state are enough to tell millions of cases apart, and its draws do not depend on the platform. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number =>
    least + Math.floor(fraction() * (most - least + 1));
  return {
    fraction,
    between,
    scaled: (most) => Math.floor(Math.exp(fraction() * Math.log(most + 1))),
    chance: (share) => fraction() < share,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
  };
}
