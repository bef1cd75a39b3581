// Generated from specs/int64/openapi.yaml by `npm run generate -- int64`. Change the document, not this file.

export interface paths {
  readonly "/orders/{id}": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put: operations["saveOrder"];
    readonly post?: never;
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
    readonly OrderId: bigint;
    readonly Order: {
      readonly id: components["schemas"]["OrderId"];
      readonly count?: number;
      readonly total?: bigint | null;
      readonly parts?: readonly components["schemas"]["Order"][];
      readonly byShop?: {
        readonly [key: string]: bigint;
      };
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
  readonly saveOrder: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components["schemas"]["OrderId"];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["Order"];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["Order"];
        };
      };
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": {
            readonly code?: bigint;
          };
        };
      };
    };
  };
}
