/** A mock behind MSW: a program that calls the real address reaches the mock. */
import { bypass, http, HttpResponse, type HttpHandler } from "msw";
import { listOf, objectOf } from "../document/json.ts";
import type { Mock } from "./Mock.ts";

/** Sends requests for the document's servers to the mock, which judges them. Others are left alone. */
export function toMswHandlers(mock: Pick<Mock, "document" | "url">): HttpHandler[] {
  return listOf(mock.document["servers"])
    .map((server) => String(objectOf(server)["url"]))
    .filter((url) => /^https?:/.test(url))
    .map((url) => handlerOf(url.replace(/\/$/, ""), mock.url.replace(/\/$/, "")));
}

function handlerOf(server: string, mockUrl: string): HttpHandler {
  // A server's variables may have any value.
  const pattern = server
    .split(/\{[^}]*\}/)
    .map((text) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
    .join("[^/]+");
  const inside = new RegExp(`^${pattern}(?=[/?]|$)`);
  return http.all(new RegExp(`^${pattern}(/.*)?$`), async ({ request }) => {
    const { method, headers } = request;
    const body = request.body === null ? null : await request.arrayBuffer();
    const target = mockUrl + request.url.replace(inside, "");
    const forwarded = new Request(target, { method, headers, body, redirect: "manual" });
    try {
      return await fetch(bypass(forwarded));
    } catch {
      return HttpResponse.error(); // What a fault does to a connection.
    }
  });
}
