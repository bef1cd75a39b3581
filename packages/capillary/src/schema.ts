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
    /**
     * Upload an image to the file service
     * @description Stores one image under the given name; there is no batch. Another image under the same name is a new version of
     *     it.
     *
     *     The request's body is the image's bytes, with the image's content type. Without a body the file service makes a
     *     placeholder for an image to come. The user needs the default access group.
     */
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
    /**
     * Generate an access token
     * @description Trades the key and the secret of an API client for an access token. Hand the token to the client as
     *     `accessToken`; it is sent as the header `X-CAP-API-OAUTH-TOKEN`. After `ttlSeconds` it expires; generate
     *     another one then.
     */
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
    /**
     * Format: binary
     * @description The bytes of an image, as they are.
     */
    readonly ImageBytes: FileInput;
    /** @description How the upload ended, and what is stored. */
    readonly UploadResult: {
      /** @description HTTP status of the outcome. */
      readonly code: number;
      /** @description Whether the upload succeeded; text, not a boolean. */
      readonly status: "true" | "false" | (string & {});
      /** @description The outcome, in words. */
      readonly message: string;
      readonly file?: components["schemas"]["StoredFile"];
      /** @description Address from which the image can be fetched for a short while without credentials. It holds a signature: treat it as a secret. */
      readonly secureFilePath?: string;
    } & {
      readonly [key: string]: unknown;
    };
    /** @description The stored image. */
    readonly StoredFile: {
      /** @description The image's name. */
      readonly name?: string;
      /** @description What the image belongs to; `rewards` for this endpoint. */
      readonly namespace?: string;
      /** @description Number of this version of the image. */
      readonly version?: number;
      /** @description Who may read it, `PRIVATE` for example. */
      readonly acl?: string;
      /** @description Size in bytes; digits in a string. */
      readonly fileSize?: string;
      /** @description Id of the stored image. */
      readonly file_handle?: string;
      /** @description Media type of the image, `image/png` for example. */
      readonly content_type?: string;
      /** @description Key of the image in its S3 bucket. */
      readonly s3_token?: string;
      /** @description Number of the newest version of the image. */
      readonly latest_version?: number;
      /** @description When it was last changed, as `YYYY-MM-DD HH:MM:SS`. The time zone is not stated. */
      readonly last_modified?: string;
      /** @description Place of the image in S3, beginning with `s3://`. */
      readonly s3_url?: string;
    } & {
      readonly [key: string]: unknown;
    };
    /** @description Credentials of an API client. */
    readonly TokenRequest: {
      /** @description The API client's key. */
      readonly key: string;
      /**
       * Format: password
       * @description The API client's secret.
       */
      readonly secret: string;
    };
    /** @description A generated token. */
    readonly TokenResult: {
      readonly data: components["schemas"]["Token"];
      /** @description Nothing, when the token is generated. */
      readonly errors?: null | readonly components["schemas"]["ErrorItem"][];
    } & {
      readonly [key: string]: unknown;
    };
    /** @description An access token. */
    readonly Token: {
      /** @description The token, a JSON Web Token. */
      readonly accessToken: string;
      /** @description Seconds until the token expires, as set for the API client. */
      readonly ttlSeconds?: number;
    } & {
      readonly [key: string]: unknown;
    };
    /** @description Why a request was refused. Capillary documents no form; these are the two that its responses use. */
    readonly ErrorBody: {
      /** @description HTTP status of the outcome. */
      readonly code?: number;
      /** @description `false`, as text. */
      readonly status?: string;
      /** @description What went wrong. */
      readonly message?: string;
      /** @description Nothing, in an error. */
      readonly data?: unknown;
      /** @description What went wrong, one by one. */
      readonly errors?: null | readonly components["schemas"]["ErrorItem"][];
    } & {
      readonly [key: string]: unknown;
    };
    /** @description One error. */
    readonly ErrorItem: {
      /** @description What went wrong, as a number. */
      readonly code?: number;
      /** @description What went wrong, in words. */
      readonly message?: string;
    } & {
      readonly [key: string]: unknown;
    };
  };
  responses: {
    /** @description The credentials are missing, wrong or expired. Inferred; the page names no error. */
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
        /** @description Name for the image, with its extension. Every image extension is supported. */
        readonly filename: string;
      };
      readonly cookie?: never;
    };
    /** @description The image's bytes. Left out, the file service makes a placeholder. */
    readonly requestBody?: {
      readonly content: {
        readonly "image/*": components["schemas"]["ImageBytes"];
      };
    };
    readonly responses: {
      /** @description The image is stored, or its placeholder is made. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["UploadResult"];
        };
      };
      /** @description The request is malformed. Inferred; the page names no error. */
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
    /** @description The API client's key and secret. */
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["TokenRequest"];
      };
    };
    readonly responses: {
      /** @description A new access token. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["TokenResult"];
        };
      };
      /** @description The key or the secret is missing or malformed. Inferred; the page names no error. */
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
