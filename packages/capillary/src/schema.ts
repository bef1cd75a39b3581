// Generated from specs/capillary/openapi.yaml by `npm run generate -- capillary`. Change the document, not this file.

import type { FileInput } from "@lading/runtime";

export interface paths {
  readonly "/api_gateway/file-service/rewards/{filename}": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations["uploadFile"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/v3/oauth/token/generate": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations["generateToken"];
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
    readonly ImageBytes: FileInput;
    readonly UploadResult: {
      readonly code: number;
      readonly status: "true" | "false" | (string & {});
      readonly message: string;
      readonly file?: components["schemas"]["StoredFile"];
      readonly secureFilePath?: string;
    } & {
      readonly [key: string]: unknown;
    };
    readonly StoredFile: {
      readonly name?: string;
      readonly namespace?: string;
      readonly version?: number;
      readonly acl?: string;
      readonly fileSize?: string;
      readonly file_handle?: string;
      readonly content_type?: string;
      readonly s3_token?: string;
      readonly latest_version?: number;
      readonly last_modified?: string;
      readonly s3_url?: string;
    } & {
      readonly [key: string]: unknown;
    };
    readonly TokenRequest: {
      readonly key: string;
      readonly secret: string;
    };
    readonly TokenResult: {
      readonly data: components["schemas"]["Token"];
      readonly errors?: null | readonly components["schemas"]["ErrorItem"][];
    } & {
      readonly [key: string]: unknown;
    };
    readonly Token: {
      readonly accessToken: string;
      readonly ttlSeconds?: number;
    } & {
      readonly [key: string]: unknown;
    };
    readonly ErrorBody: {
      readonly code?: number;
      readonly status?: string;
      readonly message?: string;
      readonly data?: unknown;
      readonly errors?: null | readonly components["schemas"]["ErrorItem"][];
    } & {
      readonly [key: string]: unknown;
    };
    readonly ErrorItem: {
      readonly code?: number;
      readonly message?: string;
    } & {
      readonly [key: string]: unknown;
    };
  };
  responses: {
    readonly Unauthorized: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly uploadFile: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly filename: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly "image/*": components["schemas"]["ImageBytes"];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["UploadResult"];
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorBody"];
        };
      };
      readonly 401: components["responses"]["Unauthorized"];
    };
  };
  readonly generateToken: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["TokenRequest"];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["TokenResult"];
        };
      };
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorBody"];
        };
      };
      readonly 401: components["responses"]["Unauthorized"];
    };
  };
}
