/** What stands around each attempt, and what OpenTelemetry needs of it. */
import { context, propagation, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { describe, expect, test, vi } from "vitest";
import { Client, type Attempt, type Hook } from "@lading/runtime";
import { acme, operation, recordingFetch } from "../support.ts";

const json = (status: number): Response =>
  new Response("{}", { status, headers: { "content-type": "application/json" } });

/** A client whose requests get these statuses in turn. */
function clientWith(hooks: readonly Hook[], ...statuses: readonly number[]) {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const left = [...statuses];
  const { fetch, sent } = recordingFetch(() => json(left.shift() ?? 200));
  return { client: new Client(acme, { fetch, hooks, apiKey: "private_test_key" } as object), sent };
}

const plan = operation({
  security: [["key"]],
  responses: { 200: ["application/json"], default: ["application/json"] },
});

describe("hooks", () => {
  test("see every attempt, without credentials", async () => {
    const attempts: Attempt[] = [];
    const { client } = clientWith([(attempt, send) => (attempts.push(attempt), send())], 503, 200);
    await client.call(plan);
    expect(
      attempts.map(({ signal, redact: _redact, observe: _observe, ...rest }) => [
        rest,
        signal.aborted,
      ]),
    ).toEqual(
      [1, 2].map((attempt) => [
        {
          operation: "acme.listThings",
          method: "GET",
          url: "https://api.acme.test/things",
          attempt,
          bodySize: 0,
        },
        false,
      ]),
    );
    expect(JSON.stringify(attempts)).not.toContain("private_test_key");
  });

  test("stand in their order, and add and take away headers", async () => {
    const order: string[] = [];
    const hook =
      (name: string, headers: Record<string, string | null>): Hook =>
      async (_, send) => {
        order.push(`${name} before`);
        const response = await send(headers);
        order.push(`${name} after`);
        return response;
      };
    const { client, sent } = clientWith([
      hook("outer", { "X-A": "1", "X-B": "1" }),
      hook("inner", { "x-b": null }),
    ]);
    await client.call(plan);
    expect(order).toEqual(["outer before", "inner before", "inner after", "outer after"]);
    expect([sent[0]!.headers.get("x-a"), sent[0]!.headers.get("x-b")]).toEqual(["1", null]);
  });

  test("may respond themselves", async () => {
    const { client, sent } = clientWith([() => Promise.resolve(Response.json({ cached: true }))]);
    expect(await client.call(plan)).toEqual({ cached: true });
    expect(sent).toHaveLength(0);
  });

  test("that throw end the call with what they threw, at once", async () => {
    const reason = new Error("no span");
    const { client, sent } = clientWith([() => Promise.reject(reason)]);
    await expect(client.call(plan)).rejects.toBe(reason);
    expect(sent).toHaveLength(0);
  });

  test("that pass on what the network threw leave it what it is", async () => {
    const fetch = vi.fn(() => Promise.reject(new TypeError("fetch failed")));
    const hook: Hook = async (_, send) => {
      try {
        return await send();
      } finally {
        // Such as ending a span.
      }
    };
    const client = new Client(acme, { fetch, hooks: [hook], maxRetries: 1 });
    await expect(client.call(operation())).rejects.toMatchObject({
      name: "ApiConnectionError",
      attempts: 2,
    });
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});

/** The span of an attempt, by the conventions for HTTP clients (https://opentelemetry.io/docs/specs/semconv/http/http-spans/). */
const traced: Hook = ({ operation: name, method, url, attempt }, send) =>
  trace
    .getTracer("lading")
    .startActiveSpan(
      name,
      { kind: SpanKind.CLIENT, attributes: { "http.request.method": method, "url.full": url } },
      async (span) => {
        try {
          if (attempt > 1) span.setAttribute("http.request.resend_count", attempt - 1);
          const headers: Record<string, string> = {};
          propagation.inject(trace.setSpan(context.active(), span), headers);
          const response = await send(headers);
          span.setAttribute("http.response.status_code", response.status);
          if (response.status >= 400) span.setStatus({ code: SpanStatusCode.ERROR });
          return response;
        } catch (error) {
          span.recordException(error as Error);
          span.setStatus({ code: SpanStatusCode.ERROR });
          throw error;
        } finally {
          span.end();
        }
      },
    );

test("OpenTelemetry: a span for each attempt, and its context on the wire", async () => {
  const exporter = new InMemorySpanExporter();
  trace.setGlobalTracerProvider(
    new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
  );
  propagation.setGlobalPropagator({
    inject: (active, carrier) => {
      const span = trace.getSpanContext(active)!;
      (carrier as Record<string, string>)["traceparent"] = `00-${span.traceId}-${span.spanId}-01`;
    },
    extract: (active) => active,
    fields: () => ["traceparent"],
  });
  const { client, sent } = clientWith([traced], 503, 200);
  await client.call(plan);
  const spans = exporter.getFinishedSpans();
  expect(
    spans.map(({ name, attributes, status }) => ({ name, attributes, status: status.code })),
  ).toEqual([
    {
      name: "acme.listThings",
      attributes: {
        "http.request.method": "GET",
        "url.full": "https://api.acme.test/things",
        "http.response.status_code": 503,
      },
      status: SpanStatusCode.ERROR,
    },
    {
      name: "acme.listThings",
      attributes: {
        "http.request.method": "GET",
        "url.full": "https://api.acme.test/things",
        "http.request.resend_count": 1,
        "http.response.status_code": 200,
      },
      status: SpanStatusCode.UNSET,
    },
  ]);
  expect(sent.map(({ headers }) => headers.get("traceparent"))).toEqual(
    spans.map((span) => `00-${span.spanContext().traceId}-${span.spanContext().spanId}-01`),
  );
  trace.disable();
  propagation.disable();
});
