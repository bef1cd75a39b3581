/** Headers of a request that the document could describe and does not. */
import type { JsonObject } from "../../document/json.ts";
import type { MockedOperation } from "../../document/mockedOperations.ts";
import { describedParameters } from "../../judge/describedParameters.ts";
import { securitySchemes } from "../../judge/judgeCredentials.ts";
import type { Exchange } from "../../record/exchange.ts";
import type { EntryDeviation } from "./Deviation.ts";

export function judgeSentHeaders(
  root: JsonObject,
  operation: MockedOperation,
  { headers }: Exchange,
): readonly EntryDeviation[] {
  const described = new Set([
    ...describedParameters(root, operation).flatMap(({ place, name }) =>
      place === "header" ? [name.toLowerCase()] : [],
    ),
    ...[...securitySchemes(root).values()].map(({ name }) => String(name).toLowerCase()),
  ]);
  return Object.entries(headers).flatMap(([name, value]): readonly EntryDeviation[] =>
    described.has(name) || usual.test(name)
      ? []
      : [
          {
            kind: "header-undescribed",
            pointer: operation.pointer,
            name,
            what: `The header \`${name}\` is not described.`,
            value: String(value),
            valueName: name,
          },
        ],
  );
}

/** What browsers, HTTP libraries, proxies and tracers send of their own accord. */
const usual = new RegExp(
  `^(${[
    "accept(-.*)?|alt-used|authorization|cache-control|connection|content-(length|type|encoding)|cookie2?|date|dnt|expect|from|host",
    "if-.*|keep-alive|origin|pragma|priority|proxy-.*|range|referer|save-data|te|trailer|transfer-encoding|upgrade.*|user-agent|via|warning",
    "sec-.*|access-control-request-.*|device-memory|downlink|dpr|ect|rtt|viewport-width|width|x-client-data|x-requested-with",
    "forwarded|x-forwarded-.*|x-real-ip|true-client-ip|cf-.*|cdn-loop|x-amz(n)?-.*|x-cloud-trace-context|x-envoy-.*|x-request-id|x-correlation-id",
    "traceparent|tracestate|baggage|b3|x-b3-.*|sentry-trace|newrelic|x-datadog-.*|uber-trace-id|x-newrelic-.*",
  ].join("|")})$`,
);
