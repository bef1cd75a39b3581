// Generated from specs/hostile-prose/openapi.yaml by `npm run generate -- hostile-prose`. Change the document, not this file.

export interface paths {
  readonly "/v1/`+globalThis.PWN+`": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations["f(){} globalThis.PWN=1; function g"];
    readonly put?: never;
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
    readonly Evil: {
      readonly "a: string } globalThis.PWN=1; interface J { b"?: string;
      readonly __proto__?: string;
      readonly colour?: 'blue";}\n{globalThis.PWN=1}//' | "a\\";
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
  readonly "f(){} globalThis.PWN=1; function g": {
    readonly parameters: {
      readonly query?: {
        readonly 'q"]; globalThis.PWN=1; //'?: string;
      };
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
          readonly "application/json": components["schemas"]["Evil"];
        };
      };
    };
  };
}
