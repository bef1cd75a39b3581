import { atPointer } from "../messages/messages.ts";
import type { CursorPaginationPlan } from "../plan.ts";
import { isShort, saysMore, withParam, type Follow } from "./readPage.ts";

/** Sends a cursor that the response has, or its last item. */
export const followCursor: Follow<CursorPaginationPlan> = (page) => {
  const { pagination, params, data, items, fault } = page;
  const { kind, cursor: pointer, parameter, size } = pagination;
  const more = saysMore(page);
  const isOfItem = kind === "last-item";
  if (more === false || (more === undefined && isShort(page, size))) return undefined;
  if (isOfItem && items.length === 0 && !more) return undefined;
  const cursor = atPointer(isOfItem ? items.at(-1) : data, pointer);
  if (cursor === undefined || cursor === null || cursor === "") {
    if (!more && !isOfItem) return undefined;
    const place = isOfItem ? " of its last item" : "";
    throw fault(`that says there are more items, and has no cursor at ${pointer}${place}`);
  }
  if (!/^(string|number|bigint)$/.test(typeof cursor))
    throw fault(`whose cursor at ${pointer} is neither a text nor a number`);
  return { params: withParam(params, parameter, cursor), mark: String(cursor) };
};
