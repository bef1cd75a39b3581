// Generated from specs/pagination/openapi.yaml by `npm run generate -- pagination`. Change the document, not this file.

import type { Failure, Success, Undocumented } from "@lading/runtime";

/**
 * Parameters of `listOrders`.
 *
 * One object with the path, query and header parameters, under their names on the wire.
 */
export interface ListOrdersParams {
  readonly status?: "open" | "paid" | undefined;
  readonly cursor?: string | undefined;
}

/**
 * Parameters of `searchOrders`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export interface SearchOrdersParams {
  readonly text: string;
  readonly options?:
    | {
        readonly cursor?: string | undefined;
        readonly sort?: string | undefined;
      }
    | undefined;
}

/** Body of `searchOrders`'s response with the status 200. */
export interface SearchOrdersResponse {
  readonly results?:
    | readonly {
        readonly id: string;
        readonly score?: number | undefined;
      }[]
    | undefined;
  readonly next?: string | null | undefined;
}

/** One of the list that `searchOrders` returns page by page. */
export interface SearchOrdersItem {
  readonly id: string;
  readonly score?: number | undefined;
}

/**
 * Parameters of `listCharges`.
 *
 * One object with the path, query and header parameters, under their names on the wire.
 */
export interface ListChargesParams {
  readonly starting_after?: string | undefined;
}

/** Body of `listCharges`'s response with the status 200. */
export interface ListChargesResponse {
  readonly data: readonly Order[];
  readonly has_more: boolean;
}

/**
 * Parameters of `listMembers`.
 *
 * One object with the path, query and header parameters, under their names on the wire.
 */
export interface ListMembersParams {
  readonly offset: string;
  /** @defaultValue `0` */
  readonly queryOffset?: number | undefined;
  /**
   * At most 100.
   *
   * @defaultValue `20`
   */
  readonly limit?: number | undefined;
}

/** Body of `listMembers`'s response with the status 200. */
export interface ListMembersResponse extends Counted {
  readonly items?: readonly Order[] | undefined;
}

/**
 * Parameters of `listTeams`.
 *
 * One object with the path, query and header parameters, under their names on the wire.
 */
export interface ListTeamsParams {
  /** @defaultValue `0` */
  readonly page?: number | undefined;
  /** At most 100. */
  readonly per_page?: number | undefined;
}

/**
 * Parameters of `listIssues`.
 *
 * One object with the path, query and header parameters, under their names on the wire.
 */
export interface ListIssuesParams {
  readonly owner: string;
  readonly state?: string | undefined;
  readonly page?: number | undefined;
}

/**
 * Parameters of `listEvents`.
 *
 * One object with the path, query and header parameters, under their names on the wire.
 */
export interface ListEventsParams {
  readonly page?: number | undefined;
}

/** Body of `listEvents`'s response with the status 200. */
export interface ListEventsResponse {
  readonly value?: readonly Order[] | undefined;
  readonly links?:
    | {
        /** Format `uri-reference`. */
        readonly next?: string | null | undefined;
      }
    | undefined;
}

export interface Order {
  readonly id: string;
}

export interface OrderPage {
  readonly data: readonly Order[];
  readonly paging?: {
    readonly next?: string | null;
    readonly has_more?: boolean;
  };
}

export interface Counted {
  readonly total?: number;
}

export interface Problem {
  readonly message?: string;
}

/** Every response of `listOrders`, narrowed by `ok` and `status`. */
export type ListOrdersResult =
  Success<200, OrderPage> | Failure<429, Problem> | Undocumented<200 | 429>;

/** Every response of `searchOrders`, narrowed by `ok` and `status`. */
export type SearchOrdersResult = Success<200, SearchOrdersResponse> | Undocumented<200>;

/** Every response of `listCharges`, narrowed by `ok` and `status`. */
export type ListChargesResult = Success<200, ListChargesResponse> | Undocumented<200>;

/** Every response of `listMembers`, narrowed by `ok` and `status`. */
export type ListMembersResult = Success<200, ListMembersResponse> | Undocumented<200>;

/** Every response of `listTeams`, narrowed by `ok` and `status`. */
export type ListTeamsResult = Success<200, readonly string[]> | Undocumented<200>;

/** Every response of `listIssues`, narrowed by `ok` and `status`. */
export type ListIssuesResult = Success<200, readonly Order[]> | Undocumented<200>;

/** Every response of `listEvents`, narrowed by `ok` and `status`. */
export type ListEventsResult = Success<200, ListEventsResponse> | Undocumented<200>;
