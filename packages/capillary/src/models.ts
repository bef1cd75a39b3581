// Generated from specs/capillary/openapi.yaml by `npm run generate -- capillary`. Change the document, not this file.

import type { Failure, FileInput, Success, Undocumented } from "@lading/runtime";

/**
 * Parameters of `uploadFile`.
 *
 * One object with the path, query and header parameters, under their names on the wire, and the
 * body as `body`.
 */
export interface UploadFileParams {
  /**
   * Name for the image, with its extension. Every image extension is supported.
   *
   * At least 1 character.
   */
  readonly filename: string;
  /** The image's bytes. Left out, the file service makes a placeholder. */
  readonly body?: FileInput | undefined;
}

/**
 * Parameters of `generateToken`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export type GenerateTokenParams = TokenRequest;

/** The bytes of an image, as they are. */
export type ImageBytes = FileInput;

/** How the upload ended, and what is stored. */
export interface UploadResult {
  readonly [key: string]: unknown;
  /** HTTP status of the outcome. */
  readonly code: number;
  /** Whether the upload succeeded; text, not a boolean. */
  readonly status: "true" | "false" | (string & {});
  /** The outcome, in words. */
  readonly message: string;
  /** The stored image. */
  readonly file?: StoredFile;
  /**
   * Address from which the image can be fetched for a short while without credentials. It holds a
   * signature: treat it as a secret.
   */
  readonly secureFilePath?: string;
}

/** The stored image. */
export interface StoredFile {
  readonly [key: string]: unknown;
  /** The image's name. */
  readonly name?: string;
  /** What the image belongs to; `rewards` for this endpoint. */
  readonly namespace?: string;
  /** Number of this version of the image. */
  readonly version?: number;
  /** Who may read it, `PRIVATE` for example. */
  readonly acl?: string;
  /** Size in bytes; digits in a string. */
  readonly fileSize?: string;
  /** Id of the stored image. */
  readonly file_handle?: string;
  /** Media type of the image, `image/png` for example. */
  readonly content_type?: string;
  /** Key of the image in its S3 bucket. */
  readonly s3_token?: string;
  /** Number of the newest version of the image. */
  readonly latest_version?: number;
  /** When it was last changed, as `YYYY-MM-DD HH:MM:SS`. The time zone is not stated. */
  readonly last_modified?: string;
  /** Place of the image in S3, beginning with `s3://`. */
  readonly s3_url?: string;
}

/** Credentials of an API client. */
export interface TokenRequest {
  /**
   * The API client's key.
   *
   * At least 1 character.
   */
  readonly key: string;
  /**
   * The API client's secret.
   *
   * At least 1 character.
   */
  readonly secret: string;
}

/** A generated token. */
export interface TokenResult {
  readonly [key: string]: unknown;
  /** An access token. */
  readonly data: Token;
  /** Nothing, when the token is generated. */
  readonly errors?: null | readonly ErrorItem[];
}

/** An access token. */
export interface Token {
  readonly [key: string]: unknown;
  /** The token, a JSON Web Token. */
  readonly accessToken: string;
  /**
   * Seconds until the token expires, as set for the API client.
   *
   * At least 0.
   */
  readonly ttlSeconds?: number;
}

/**
 * Why a request was refused. Capillary documents no form; these are the two that its responses
 * use.
 */
export interface ErrorBody {
  readonly [key: string]: unknown;
  /** HTTP status of the outcome. */
  readonly code?: number;
  /** `false`, as text. */
  readonly status?: string;
  /** What went wrong. */
  readonly message?: string;
  /** Nothing, in an error. */
  readonly data?: unknown;
  /** What went wrong, one by one. */
  readonly errors?: null | readonly ErrorItem[];
}

/** One error. */
export interface ErrorItem {
  readonly [key: string]: unknown;
  /** What went wrong, as a number. */
  readonly code?: number;
  /** What went wrong, in words. */
  readonly message?: string;
}

/** Every response of `uploadFile`, narrowed by `ok` and `status`. */
export type UploadFileResult =
  | Success<200, UploadResult>
  | Failure<400, ErrorBody>
  | Failure<401, ErrorBody>
  | Undocumented<200 | 400 | 401>;

/** Every response of `generateToken`, narrowed by `ok` and `status`. */
export type GenerateTokenResult =
  | Success<200, TokenResult>
  | Failure<400, ErrorBody>
  | Failure<401, ErrorBody>
  | Undocumented<200 | 400 | 401>;
