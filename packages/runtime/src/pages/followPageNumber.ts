import type { PageNumberPaginationPlan } from "../plan.ts";
import { isShort, numberAt, saysMore, withParam, type Follow } from "./readPage.ts";

/** Asks for the next number. */
export const followPageNumber: Follow<PageNumberPaginationPlan> = (page) => {
  const { pagination, params, data, items } = page;
  const { parameter, size, pages, first = 1 } = pagination;
  const next = (numberAt(params, parameter) ?? first) + 1;
  const count = numberAt(data, pages);
  const isFull = items.length > 0 && !isShort(page, size);
  const isMore = saysMore(page) ?? (count === undefined ? isFull : next < first + count);
  return isMore ? { params: withParam(params, parameter, next) } : undefined;
};
