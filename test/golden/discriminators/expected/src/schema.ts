// Generated from specs/discriminators/openapi.yaml by `npm run generate -- discriminators`. Change the document, not this file.

import type {
  AnyPayment,
  BankPayment,
  CardPayment,
  Created,
  Other,
  Removed,
  Renamed,
  Silent,
} from "./models.ts";

export interface paths {
  readonly "/events": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations["readEvent"];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/payments": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations["pay"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    readonly Event:
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
    readonly Created: {
      readonly type: string;
      readonly id: string;
    };
    readonly Renamed: {
      readonly type: string;
      readonly name: string;
    };
    readonly Removed: {
      readonly type: "created" | "removed";
      readonly at: string;
    };
    readonly Silent: {
      readonly quiet: boolean;
    };
    readonly Other: {
      readonly type?: string;
      readonly rest?: Record<string, unknown>;
    };
    readonly Payment: CardPayment | BankPayment;
    readonly AnyPayment: {
      readonly method: string;
    };
    readonly CardPayment: AnyPayment & {
      readonly number: string;
      readonly method: "card";
    };
    readonly BankPayment: AnyPayment & {
      readonly iban: string;
      readonly method: "BankPayment";
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly readEvent: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["Event"];
        };
      };
    };
  };
  readonly pay: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["Payment"];
      };
    };
    readonly responses: {
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
