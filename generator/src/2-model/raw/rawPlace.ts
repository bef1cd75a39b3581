/** Where a value stands in the document, and which way it travels. */
import type { Direction } from "../../openapi/direction.ts";
import { escapeKey } from "../../openapi/pointer.ts";
import { fieldAt, roleOf, type Role } from "../../openapi/roles.ts";

/** Component schemas that no response leads to. */
type OnlySent = ReadonlySet<string>;

export interface RawPlace extends Role {
  readonly direction: Direction;
  readonly pointer: string;
  /** The API calls here: in a webhook or a callback. */
  readonly isApi: boolean;
  /** References that are being replaced by their targets. */
  readonly open: readonly string[];
}

/** The place under a key. */
export function enter(place: RawPlace, key: string, onlySent: OnlySent): RawPlace {
  const role = roleOf(fieldAt(place, key));
  const next = { ...place, ...role, pointer: `${place.pointer}/${escapeKey(key)}` };
  return turn(next, place.isMap ? undefined : key, onlySent);
}

/** Which way the values under a keyword travel. */
export function turn(place: RawPlace, keyword: string | undefined, onlySent: OnlySent): RawPlace {
  const isApi = place.isApi || keyword === "callbacks" || keyword === "webhooks";
  const isSending = /^(requestBody|requestBodies|parameters)$/.test(keyword ?? "");
  const asked = isSending ? "request" : keyword === "responses" ? "response" : undefined;
  const other = asked === "request" ? "response" : "request";
  const direction = asked && isApi ? other : asked;
  const isOnlySent = onlySent.has(place.pointer);
  return { ...place, isApi, direction: isOnlySent ? "request" : (direction ?? place.direction) };
}
