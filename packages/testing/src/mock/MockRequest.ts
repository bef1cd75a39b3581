/** A request that a mock has received, as a test looks at it. */
import type { IncomingHttpHeaders } from "node:http";
import type { Violation } from "../judge/Violation.ts";
import type { Exchange } from "../record/exchange.ts";
import type { Part } from "../record/multipartParts.ts";

export interface MockRequest<Name extends string = string> {
  /** The operation's name; left out: the request fits none. */
  readonly operation?: Name;
  /** Upper case. */
  readonly method: string;
  /** As sent: nothing decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Under lower-case names. */
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Of the body, lower-case hex. */
  readonly sha256: string;
  readonly text: () => string;
  /** The body, where it is JSON. */
  readonly json?: unknown;
  /** The parts of a form by name; of those that share a name the first. */
  readonly parts: { readonly [name: string]: MockPart };
  /** All parts in the order in which they were sent. */
  readonly partList: readonly MockPart[];
  /** How the request breaks the document; empty: it does not. */
  readonly violations: readonly Violation[];
  /** What the mock responded; left out while it has not. */
  readonly status?: number;
}

/** One part of a form. */
export interface MockPart {
  readonly name: string;
  /** Left out: the part is no file. As sent, with any folder in it. */
  readonly filename?: string;
  /** `text/plain` where the part names none. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly bytes: Buffer;
  /** The part's own header lines, as sent. */
  readonly headers: readonly string[];
  readonly text: () => string;
  /** Parses the part. Throws when it is no JSON. */
  readonly json: () => unknown;
}

/** What the judges say of an exchange. */
export interface Judged {
  readonly operation?: string;
  readonly violations: readonly Violation[];
}

export function mockRequest(exchange: Exchange, judged: Judged | undefined): MockRequest {
  const { method, path, query, headers, body, sha256, parts = [], status } = exchange;
  const partList = parts.map(mockPart);
  // The first of a name counts, and no name is special.
  const byName: Record<string, MockPart> = Object.create(null) as Record<string, MockPart>;
  for (const part of partList) byName[part.name] ??= part;
  return {
    ...(judged?.operation !== undefined && { operation: judged.operation }),
    method,
    path,
    query: new URLSearchParams(query),
    headers,
    body,
    sha256,
    text: () => body.toString(),
    ...parsedBody(exchange),
    parts: byName,
    partList,
    violations: [...received(exchange), ...(judged?.violations ?? [])],
    ...(status !== undefined && { status }),
  };
}

/** What the recorder noticed before any judge. */
function received({ violations }: Exchange): readonly Violation[] {
  return violations.map((message) => ({ pointer: "", message }));
}

function parsedBody({ headers, body }: Exchange): { readonly json?: unknown } {
  if (!/[/+]json\b/i.test(headers["content-type"] ?? "")) return {};
  try {
    return { json: JSON.parse(body.toString()) };
  } catch {
    return {};
  }
}

function mockPart({ content, ...part }: Part): MockPart {
  return {
    ...part,
    bytes: content,
    text: () => content.toString(),
    json: () => JSON.parse(content.toString()),
  };
}
