import { atPointer } from "../messages/messages.ts";
import type { UrlPaginationPlan } from "../plan.ts";
import { pageAtAddress } from "./pageAtAddress.ts";
import { saysMore, type Follow } from "./readPage.ts";

/** Requests the address that the body has. */
export const followUrl: Follow<UrlPaginationPlan> = (page) => {
  const { pagination, data, fault } = page;
  const more = saysMore(page);
  if (more === false) return undefined;
  const address = atPointer(data, pagination.url);
  if (typeof address === "string" && address !== "") return pageAtAddress(page, address);
  if (address !== undefined && address !== null && address !== "" && address !== false)
    throw fault(`whose address of the next one, at ${pagination.url}, is no text`);
  if (more) throw fault(`that says there are more items, and has no address at ${pagination.url}`);
  return undefined;
};
