/**
 * What `.result()` gives: a union discriminated by `ok` and `status`.
 *
 * Generated packages name one union for each operation (`UploadFileResult`), made of these members.
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

/** Every HTTP status that is no success: what `default` describes beside documented successes. */
export type ErrorStatus = Exclude<StatusCode, StatusRange<2>>;

/** A documented answer that brings what was asked for. */
export interface Success<Status extends number, Data> {
  readonly ok: true;
  readonly status: Status;
  readonly data: Data;
  readonly response: Response;
}

/**
 * A documented error answer. Where its body is not as documented (an HTML page, nothing at all), `error` is the
 * `ApiResponseError` instead: never empty, and with a `message` that says what came.
 */
export interface Failure<Status extends number, Body> {
  readonly ok: false;
  readonly status: Status;
  /** As it came: an API may repeat in it what it was sent. `ApiError.redactedBody` is for logs. */
  readonly error: Body;
  readonly response: Response;
}

/**
 * An answer that the document does not describe: a status it does not name, or a body that cannot be read as it says
 * (then `error` is the `ApiResponseError`). `Documented` are the statuses it names.
 */
export interface Undocumented<Documented extends number> {
  readonly ok: false;
  readonly status: Exclude<StatusCode, Documented>;
  readonly error: unknown;
  readonly response: Response;
}
