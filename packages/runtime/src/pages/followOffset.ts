import type { OffsetPaginationPlan } from "../plan.ts";
import { isShort, numberAt, saysMore, withParam, type Follow } from "./readPage.ts";

/** Skips the items that were read. Their number counts, not the size that was asked for: a server may cap it. */
export const followOffset: Follow<OffsetPaginationPlan> = (page) => {
  const { pagination, params, data, items } = page;
  const { parameter, size, total } = pagination;
  if (items.length === 0) return undefined;
  const next = (numberAt(params, parameter) ?? 0) + items.length;
  const all = numberAt(data, total);
  const isMore = saysMore(page) ?? (all === undefined ? !isShort(page, size) : next < all);
  return isMore ? { params: withParam(params, parameter, next) } : undefined;
};
