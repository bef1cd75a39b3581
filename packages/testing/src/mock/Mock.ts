/** A running mock, as a test sees it. */
import type { ApiDescription, OperationTypes } from "../api/ApiDescription.ts";
import type { JsonObject } from "../document/json.ts";
import type { Fault } from "../faults/Fault.ts";
import type { FaultOptions } from "../faults/FaultQueue.ts";
import type { Har } from "../har/Har.ts";
import type {
  OperationName,
  ReplyOptions,
  TypedReply,
  UndocumentedReply,
} from "../reply/MockReply.ts";
import type { MockRequest } from "./MockRequest.ts";

/**
 * What to mock: the name of a package that lading has generated (`@lading/imagekit`), a document's path or file URL, a document
 * as an object, or the `api` of a package's entry `./testing`, which gives types to names, statuses and bodies.
 */
export type MockSource<Operations extends OperationTypes> =
  string | URL | JsonObject | ApiDescription<Operations>;

export interface MockOptions {
  /** The port on the loopback interface. Default: a free one. */
  readonly port?: number;
  /** Is told of each request when it is over, and how many milliseconds it took. */
  readonly onRequest?: (request: MockRequest, milliseconds: number) => void;
}

export interface Mock<Operations extends OperationTypes = OperationTypes> extends AsyncDisposable {
  /** What a client takes as `baseUrl`: the origin, with the path of the document's first server. */
  readonly url: string;
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** The document. */
  readonly document: JsonObject;
  /** Every request since the start, or the last `reset()`, in the order of arrival. */
  readonly requests: readonly MockRequest<OperationName<Operations>>[];
  /**
   * Responds as the test says. Replies for one request (`times: "once"`, the default) are used first, in their order; then the one
   * for all (`times: "always"`); then Prism's own. Throws when the document has no such response.
   */
  readonly reply: {
    <Name extends OperationName<Operations>>(
      operation: Name,
      reply: TypedReply<Operations[Name]["responses"]>,
      options?: ReplyOptions,
    ): void;
    (
      operation: OperationName<Operations>,
      reply: UndocumentedReply,
      options: ReplyOptions & { readonly undocumented: true },
    ): void;
  };
  /** Lets something go wrong with the next requests of the operation, before any reply. */
  readonly fault: (
    operation: OperationName<Operations>,
    fault: Fault,
    options?: FaultOptions,
  ) => void;
  /** Rejects with a `VerificationError` when a request broke the document. Waits for requests in flight. */
  readonly verify: () => Promise<void>;
  /** All traffic since the start as an HTTP archive, without secrets: `writeHar` of `@lading/testing/har` writes it. */
  readonly har: () => Har;
  /** Forgets requests, replies and faults, so that tests can share a mock. */
  readonly reset: () => void;
  /** Ends the mock and its process. May be called twice; `await using` calls it. */
  readonly close: () => Promise<void>;
}
