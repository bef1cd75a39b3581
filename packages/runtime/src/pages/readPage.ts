/** A page that was read, and what its response says about the next one. */
import type { CallOptions } from "../call/client.ts";
import { atPointer } from "../messages/messages.ts";
import type { Settings } from "../options/settings.ts";
import type { OperationPlan, PageSizePlan, PaginationPlan } from "../plan.ts";

/** What was requested, and what came of it. */
export interface ReadPage<Pagination extends PaginationPlan = PaginationPlan> {
  readonly pagination: Pagination;
  /** Of the first page. */
  readonly plan: OperationPlan;
  /** The caller's, with what was changed for this page. */
  readonly params: object | undefined;
  readonly options: CallOptions;
  readonly settings: Settings;
  readonly data: unknown;
  readonly items: readonly unknown[];
  readonly response: Response;
  /** The error for a response that does not say how to go on; `problem` completes "returned a page …". */
  readonly fault: (problem: string) => Error;
}

/** The request of the next page. */
export interface NextPage {
  /** Left out: that of the first page. */
  readonly plan?: OperationPlan;
  readonly params: object | undefined;
  /** The cursor or the address, where a server may repeat it. */
  readonly mark?: string;
}

/** Finds the next page; `undefined` after the last one. */
export type Follow<Pagination extends PaginationPlan> = (
  page: ReadPage<Pagination>,
) => NextPage | undefined;

/** Is there another page? `undefined` where the response does not say it. */
export function saysMore({ pagination: { more }, data }: ReadPage): boolean | undefined {
  if (more === undefined) return undefined;
  const said = atPointer(data, more);
  return said !== "false" && Boolean(said);
}

/** Has the page fewer items than it may have? Never where its size is not known: a server may cap what it is asked for. */
export function isShort({ params, items }: ReadPage, size: PageSizePlan | undefined): boolean {
  if (size === undefined) return false;
  const { parameter, usual, most } = size;
  const asked = atPointer(params, parameter);
  const given = asked === undefined ? usual : most !== undefined && Math.min(Number(asked), most);
  return typeof given === "number" && items.length < given;
}

/** A number of the response's; `undefined` where it has none. */
export function numberAt(data: unknown, pointer: string | undefined): number | undefined {
  const value = pointer === undefined ? undefined : atPointer(data, pointer);
  const isText = typeof value === "string" && value !== "";
  if (!isText && typeof value !== "number" && typeof value !== "bigint") return undefined;
  return Number.isNaN(Number(value)) ? undefined : Number(value);
}

/** The parameters with a value at the end of the pointer; nothing that the caller gave is changed. */
export function withParam(params: object | undefined, pointer: string, value: unknown): object {
  const [, name = "", ...rest] = pointer.split("/");
  const key = name.replaceAll("~1", "/").replaceAll("~0", "~");
  if (rest.length === 0) return { ...params, [key]: value };
  const inner = (params as Record<string, object | undefined> | undefined)?.[key];
  return { ...params, [key]: withParam(inner, `/${rest.join("/")}`, value) };
}
