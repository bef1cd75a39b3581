/**
 * The one error family. Everything a call rejects with is a `LadingError`, except the caller's own abort reason.
 *
 * Bodies, headers and responses are accessors on the prototype, so `util.inspect`, loggers and `JSON.stringify`
 * show only what can hold no secret.
 */
/** Base of the family: `error instanceof LadingError` tells a failed call from any other error. */
export class LadingError extends Error {
  /** What a logger may keep: name, message and the plain facts, without bodies, headers or causes. */
  toJSON(): object {
    return Object.assign({ name: this.name, message: this.message }, this);
  }

  /** Puts the class's name on its prototype: no own property to print, and no trust in minified names. */
  protected static named(name: string): void {
    Object.defineProperty(this.prototype, "name", { value: name });
  }

  static {
    this.named("LadingError");
  }
}

/** Which call an error belongs to. */
export interface CallSite {
  /** Provider and operation: `imagekit.uploadFile`. */
  readonly operation: string;
  /** Upper case. */
  readonly method: string;
  /** The request's address without credentials. */
  readonly url: string;
}

/**
 * Why a request that might have been repeated was not.
 *
 * - `unsafe`: it may have arrived, and doing it twice might do harm (`x-lading-replay`, or the method).
 * - `stream`: its body holds a stream, which can be sent once.
 * - `retry-after`: the API asks to wait longer than a client is willing to.
 * - `total-timeout`: no time is left of the call's `totalTimeout`.
 * - `permanent`: it would fail again in the same way (a certificate, a redirect).
 */
export type NotRetried = "unsafe" | "stream" | "retry-after" | "total-timeout" | "permanent";

/** How hard a call was tried. */
export interface Persistence {
  /** How often the request was sent, at least once. */
  readonly attempts: number;
  /** Why it was not sent once more, where that might have helped. */
  readonly notRetried?: NotRetried | undefined;
}

/** Parts of an `ApiError`. */
export interface ApiErrorParts extends CallSite, Persistence {
  readonly message: string;
  readonly status: number;
  readonly code: string | undefined;
  readonly requestId: string | undefined;
  readonly retryAfter: number | undefined;
  readonly error: unknown;
  readonly body: string;
  readonly response: Response;
  /** What of the body a log may have. */
  readonly redactedBody?: (() => string) | undefined;
}

/** `instanceof` gives a generic class `any` for its parameter; a code is text then, not anything. */
type CodeOf<Code extends string> = 0 extends "" & Code ? string : Code;

/** The API answered, and its answer is an error. */
export class ApiError<Code extends string = string>
  extends LadingError
  implements CallSite, Persistence
{
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  /** The HTTP status, or the status that the body states for itself. */
  readonly status: number;
  /** The API's own error code, where its document says where to find one. */
  readonly code: CodeOf<Code> | undefined;
  /** The id that the API gave this request (`x-request-id`, `cf-ray`, …); support asks for it. */
  readonly requestId: string | undefined;
  /** Seconds that the API asks to wait before the next call, where it says so. */
  readonly retryAfter: number | undefined;
  readonly attempts: number;
  readonly notRetried: NotRetried | undefined;
  readonly #parts: ApiErrorParts;

  constructor(parts: ApiErrorParts) {
    super(parts.message);
    this.operation = parts.operation;
    this.method = parts.method;
    this.url = parts.url;
    this.status = parts.status;
    // The document lists the codes it knows; an API may add to them, and so the type is open.
    this.code = parts.code as CodeOf<Code> | undefined;
    this.requestId = parts.requestId;
    this.retryAfter = parts.retryAfter;
    this.attempts = parts.attempts;
    this.notRetried = parts.notRetried;
    this.#parts = parts;
  }

  /** The answer's body: parsed JSON, else text or a `Blob`; `undefined` when it is empty. */
  get error(): unknown {
    return this.#parts.error;
  }

  /** The answer's body as it came; empty for binary bodies. */
  get body(): string {
    return this.#parts.body;
  }

  /**
   * The body's beginning without the secrets of the request, on one line: for a log. `error`, `body` and `response` are as
   * they came, and an API may repeat in them what it was sent.
   */
  get redactedBody(): string {
    return this.#parts.redactedBody?.() ?? "";
  }

  /** The answer's headers. */
  get headers(): Headers {
    return this.#parts.response.headers;
  }

  /** The answer; its body has been read. */
  get response(): Response {
    return this.#parts.response;
  }

  static {
    this.named("ApiError");
  }
}

/** A class of errors whose `instanceof` tells the codes too: what a package makes of `ApiError` for its own API. */
export interface ApiErrorClass<Instance extends ApiError> {
  readonly prototype: Instance;
  new (parts: ApiErrorParts): Instance;
}

/** The API answered with something its document does not describe: no JSON, an empty body, an unknown success. */
export class ApiResponseError<Code extends string = string> extends ApiError<Code> {
  static {
    this.named("ApiResponseError");
  }
}

/** No whole answer arrived. `cause` is what the transport threw. */
export class ApiConnectionError extends LadingError implements CallSite, Persistence {
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  readonly attempts: number;
  readonly notRetried: NotRetried | undefined;

  constructor(call: CallSite & Persistence, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.operation = call.operation;
    this.method = call.method;
    this.url = call.url;
    this.attempts = call.attempts;
    this.notRetried = call.notRetried;
  }

  static {
    this.named("ApiConnectionError");
  }
}

/** The call took longer than its `timeout` or `totalTimeout`. */
export class ApiTimeoutError extends ApiConnectionError {
  static {
    this.named("ApiTimeoutError");
  }
}

/** The call could not be made as asked; nothing was sent (or a stream broke its promise while being sent). */
export class ApiRequestError extends LadingError {
  /** Provider and operation (`imagekit.uploadFile`), or the part of the runtime that refused. */
  readonly operation: string;
  /** The parameter or option at fault, when it is one. */
  readonly parameter: string | undefined;

  constructor(operation: string, problem: string, parameter?: string, cause?: unknown) {
    super(`${operation}: ${problem}`, cause === undefined ? undefined : { cause });
    this.operation = operation;
    this.parameter = parameter;
  }

  static {
    this.named("ApiRequestError");
  }
}

/** What an encoder throws, not knowing for which operation it works; the call makes an `ApiRequestError` of it. */
export class Refusal extends Error {
  readonly parameter: string | undefined;

  constructor(problem: string, parameter?: string) {
    super(problem);
    this.parameter = parameter;
  }
}

/** Runs `work`; a `Refusal` inside becomes an `ApiRequestError` that names `operation`. */
export function naming<Value>(operation: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new ApiRequestError(operation, error.message, error.parameter);
  }
}
