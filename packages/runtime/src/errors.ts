/**
 * The one error family. Everything a call rejects with is a `LadingError`, except the caller's own abort reason. Bodies,
 * headers and responses are accessors on the prototype: `util.inspect`, loggers and `JSON.stringify` show no secret.
 */
import type { CallSite, NotRetried, RetryInfo, ApiErrorParts } from "./errorFacts.ts";

/** By class, how an error of another copy of the runtime is recognised. */
const brands = new WeakMap<object, symbol>();

/** Base of the family: `error instanceof LadingError` separates a failed call from any other error. */
export class LadingError extends Error {
  /**
   * Two packages may bring two copies of the runtime, so a class of the runtime recognises its errors by a brand. The number
   * grows when the properties of an error change. A class without a brand, as that of a user, has only its own instances.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    const brand = brands.get(this);
    if (brand === undefined) return Function.prototype[Symbol.hasInstance].call(this, value);
    return typeof value === "object" && value !== null && brand in value;
  }

  /** What a logger may keep: name, message and plain properties, without bodies, headers or causes. */
  toJSON(): object {
    return Object.assign({ name: this.name, message: this.message }, this);
  }

  /** Puts the class's name on its prototype: it is not an own property that gets printed, and minifiers cannot change it. */
  protected static named(name: string): void {
    Object.defineProperty(this.prototype, "name", { value: name });
  }

  /** `named`, for the classes of the runtime: they have a brand too. */
  protected static branded(name: string): void {
    this.named(name);
    const brand = Symbol.for(`@lading/runtime/${name}@1`);
    Object.defineProperty(this.prototype, brand, { value: true });
    brands.set(this, brand);
  }

  static {
    this.branded("LadingError");
  }
}

/** Has a call failed? Also with an error of another copy of the runtime. */
export function isLadingError(value: unknown): value is LadingError {
  return value instanceof LadingError;
}

/** `instanceof` makes the parameter of a generic class `any`; a code is then a string. */
type CodeOf<Code extends string> = 0 extends "" & Code ? string : Code;

/** The API responded with an error. */
export class ApiError<Code extends string = string>
  extends LadingError
  implements CallSite, RetryInfo
{
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  /** The HTTP status, or the status that the body contains. */
  readonly status: number;
  /** The API's own error code, where its document says where to find it. */
  readonly code: CodeOf<Code> | undefined;
  /** The API's id of this request (`x-request-id`, `cf-ray`, …); its support asks for it. */
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
    // An API may send codes that its document does not list, so the type is open.
    this.code = parts.code as CodeOf<Code> | undefined;
    this.requestId = parts.requestId;
    this.retryAfter = parts.retryAfter;
    this.attempts = parts.attempts;
    this.notRetried = parts.notRetried;
    this.#parts = parts;
  }

  /** The response's body: parsed JSON, else text or a `Blob`; `undefined` when it is empty. */
  get error(): unknown {
    return this.#parts.error;
  }

  /** The response's body as text; empty for binary bodies. */
  get body(): string {
    return this.#parts.body;
  }

  /**
   * The beginning of the body without the secrets of the request, on one line: for a log. `error`, `body` and `response`
   * are unchanged, and an API may repeat in them what it was sent.
   */
  get redactedBody(): string {
    return this.#parts.redactedBody?.() ?? "";
  }

  /** The response's headers. */
  get headers(): Headers {
    return this.#parts.response.headers;
  }

  /** The response; its body has been read. */
  get response(): Response {
    return this.#parts.response;
  }

  static {
    this.branded("ApiError");
  }
}

/** A class of errors whose `instanceof` also types the codes: a package's `ApiError`, for its own API. */
export interface ApiErrorClass<Instance extends ApiError> {
  readonly prototype: Instance;
  new (parts: ApiErrorParts): Instance;
}

/** The API's response does not match its document: it is not JSON, its body is empty, or its status is unknown. */
export class ApiResponseError<Code extends string = string> extends ApiError<Code> {
  static {
    this.branded("ApiResponseError");
  }
}

/** No complete response arrived. `cause` is what the transport threw. */
export class ApiConnectionError extends LadingError implements CallSite, RetryInfo {
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  readonly attempts: number;
  readonly notRetried: NotRetried | undefined;

  constructor(call: CallSite & RetryInfo, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.operation = call.operation;
    this.method = call.method;
    this.url = call.url;
    this.attempts = call.attempts;
    this.notRetried = call.notRetried;
  }

  static {
    this.branded("ApiConnectionError");
  }
}

/** The call took longer than its `timeout` or `totalTimeout`. */
export class ApiTimeoutError extends ApiConnectionError {
  static {
    this.branded("ApiTimeoutError");
  }
}

/** The call is invalid, and nothing was sent (or a stream had another size than stated, which shows while it is sent). */
export class ApiRequestError extends LadingError {
  /** Provider and operation (`imagekit.uploadFile`), or the function of the runtime that refused. */
  readonly operation: string;
  /** The invalid parameter or option, if it is one. */
  readonly parameter: string | undefined;

  constructor(operation: string, problem: string, parameter?: string, cause?: unknown) {
    super(`${operation}: ${problem}`, cause === undefined ? undefined : { cause });
    this.operation = operation;
    this.parameter = parameter;
  }

  static {
    this.branded("ApiRequestError");
  }
}

/** Thrown by encoders, which do not know their operation; the call turns it into an `ApiRequestError`. */
export class Refusal extends Error {
  readonly parameter: string | undefined;

  constructor(problem: string, parameter?: string) {
    super(problem);
    this.parameter = parameter;
  }
}

/** Runs `work`, and turns a `Refusal` inside it into an `ApiRequestError` that names `operation`. */
export function withOperationName<Value>(operation: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new ApiRequestError(operation, error.message, error.parameter);
  }
}
