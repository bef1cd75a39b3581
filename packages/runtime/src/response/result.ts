/**
 * What `.result()` returns: a union discriminated by `ok` and `status`.
 *
 * Generated packages have one union for each operation (`UploadFileResult`), made of these types.
 */

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** Every HTTP status of one class: `StatusRange<4>` is 400 to 499 (RFC 9110 §15). */
export type StatusRange<Class extends 1 | 2 | 3 | 4 | 5> =
  `${Class}${Digit}${Digit}` extends infer Text
    ? Text extends `${infer Status extends number}`
      ? Status
      : never
    : never;

/** Every HTTP status (RFC 9110 §15). */
export type StatusCode =
  StatusRange<1> | StatusRange<2> | StatusRange<3> | StatusRange<4> | StatusRange<5>;

/** Every HTTP status that is not a success: those of `default`, where successes are documented. */
export type ErrorStatus = Exclude<StatusCode, StatusRange<2>>;

/** A documented success. */
export interface Success<Status extends number, Data> {
  readonly ok: true;
  readonly status: Status;
  readonly data: Data;
  readonly response: Response;
}

/**
 * A documented error response. Where its body differs from the document (an HTML page, an empty body), `error` is the
 * `ApiResponseError` instead: it is never empty, and its `message` describes the body.
 */
export interface Failure<Status extends number, Body> {
  readonly ok: false;
  readonly status: Status;
  /** The parsed body. An API may repeat secrets of the request in it: for logs there is `ApiError.redactedBody`. */
  readonly error: Body;
  readonly response: Response;
}

/**
 * A response that the document does not describe: an unknown status, or a body that cannot be read as documented (then
 * `error` is the `ApiResponseError`). `Documented` are the documented statuses.
 */
export interface Undocumented<Documented extends number> {
  readonly ok: false;
  readonly status: Exclude<StatusCode, Documented>;
  readonly error: unknown;
  readonly response: Response;
}
