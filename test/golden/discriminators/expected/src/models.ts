// Generated from specs/discriminators/openapi.yaml by `npm run generate -- discriminators`. Change the document, not this file.

import type { Success, Undocumented } from "@lading/runtime";

/**
 * Parameters of `pay`.
 *
 * One object with the path, query and header parameters, under their names on the wire, and the
 * body as `body`.
 */
export interface PayParams {
  readonly body: Payment;
}

export type Event =
  | (Created & {
      readonly type: "created" | "copied";
    })
  | (Renamed & {
      readonly type: "Renamed";
    })
  | (Removed & {
      readonly type: "removed";
    })
  | (Silent & {
      readonly type: "silent";
    })
  | Other;

export interface Created {
  readonly type: string;
  readonly id: string;
}

export interface Renamed {
  readonly type: string;
  readonly name: string;
}

export interface Removed {
  readonly type: "created" | "removed";
  readonly at: string;
}

export interface Silent {
  readonly quiet: boolean;
}

export interface Other {
  readonly type?: string;
  readonly rest?: {
    readonly [key: string]: unknown;
  };
}

export type Payment = CardPayment | BankPayment;

export interface AnyPayment {
  readonly method: string;
}

export type CardPayment = AnyPayment & {
  readonly number: string;
  readonly method: "card";
};

export type BankPayment = AnyPayment & {
  readonly iban: string;
  readonly method: "BankPayment";
};

/** Every response of `readEvent`, narrowed by `ok` and `status`. */
export type ReadEventResult = Success<200, Event> | Undocumented<200>;

/** Every response of `pay`, narrowed by `ok` and `status`. */
export type PayResult = Success<204, undefined> | Undocumented<204>;
