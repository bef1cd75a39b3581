/** What a caller notices who reads a list page by page, from an API that pages as the older document says. */
import type { Api } from "lading";
import { recordedFetch } from "./recordedFetch.ts";
import { sampleResponse } from "./sampleResponse.ts";
import type { Shape } from "./shapeType.ts";

type Operation = Api["operations"][number];
type Body = Record<string, unknown>;

/** Two pages, the second without items: the bodies and headers of their responses. */
export async function pagesOf(
  operation: Operation,
  types: ReadonlyMap<string, Shape>,
): Promise<readonly Response[]> {
  const { pagination } = operation.plan;
  const success = operation.responses.find(({ ok, shape }) => ok && shape !== undefined);
  if (pagination === undefined || success === undefined) return [];
  const sample = sampleResponse(operation, success, types);
  const text = await sample.text();
  return [true, false].map((isFirst) => {
    const body = JSON.parse(text) as Body | readonly unknown[];
    const headers = new Headers(sample.headers);
    if (pagination.kind === "link" && isFirst) headers.set("link", '</next?at=2>; rel="next"');
    if (Array.isArray(body)) return Response.json(isFirst ? body : [], { headers });
    const values: Readonly<Record<string, unknown>> = {
      ...(!isFirst && { items: [] }),
      cursor: isFirst ? "c2" : "",
      url: isFirst ? "/next?at=2" : "",
      more: isFirst,
      total: isFirst ? 99 : 0,
      pages: isFirst ? 2 : 1,
    };
    for (const [field, value] of Object.entries(values)) {
      const pointer = (pagination as unknown as Readonly<Record<string, unknown>>)[field];
      const isOfItem = pagination.kind === "last-item" && field === "cursor";
      if (typeof pointer === "string" && !isOfItem) put(body as Body, pointer, value);
    }
    return Response.json(body, { headers });
  });
}

function put(body: Body, pointer: string, value: unknown): void {
  const keys = pointer.split("/").slice(1);
  const last = keys.pop() ?? "";
  const place = keys.reduce((object, key) => (object[key] ??= {}) as Body, body);
  place[last] = value;
}

/** One response after the other; the last one again and again. */
export function fetchPages(sent: string[], pages: readonly Response[]) {
  let count = 0;
  return (url: string, init: RequestInit): Promise<Response> => {
    const page = pages[Math.min(count++, pages.length - 1)] ?? new Response();
    return recordedFetch(sent, page)(url, init);
  };
}
