/** A `fetch` that responds as the documents say, without a network. */
import type { Api } from "lading";

/** What one operation responds; plain data, so that a program of its own can be given it. */
export interface DocumentedResponse {
  /** Upper case. */
  readonly method: string;
  /** A regular expression for the URL without its query. */
  readonly url: string;
  readonly status: number;
  /** Given one after the other, the last one for ever. None: an empty body. */
  readonly bodies: readonly DocumentedBody[];
}

/** A body, and what it is. */
export interface DocumentedBody {
  readonly mediaType: string;
  readonly value: unknown;
}

/** The first documented success of every operation, with its examples. */
export function documentedResponses(models: readonly Api[]): readonly DocumentedResponse[] {
  return models.flatMap(({ client, operations }) =>
    operations.flatMap(({ plan, responses }) => {
      const response = responses.find(({ ok }) => ok);
      if (response === undefined) return [];
      const template = (plan.server ?? client.plan.server).url + plan.path;
      return [
        {
          method: plan.method,
          url: `^${template
            .split(/\{[^}]*\}/)
            .map(escapePattern)
            .join("[^/]+")}$`,
          status: Number(/^\d+$/.exec(response.status)?.[0] ?? 200),
          bodies: response.examples.map(({ mediaType, value }) => ({ mediaType, value })),
        },
      ];
    }),
  );
}

/**
 * Responds with what the documents describe and rejects all else. A host under `.test`, which no one can own (RFC 6761 §6.2), is
 * someone's made-up API: it responds with 201 and `{}`.
 */
export function documentedFetch(responses: readonly DocumentedResponse[]): typeof fetch {
  const given = new Map<DocumentedResponse, number>();
  return async (input, init) => {
    const { method, url } = new Request(input, init);
    const { hostname, origin, pathname } = new URL(url);
    const response = hostname.endsWith(".test")
      ? madeUp
      : responses.find(
          (each) => each.method === method && new RegExp(each.url).test(origin + pathname),
        );
    if (response === undefined)
      throw new Error(`No document describes ${method} ${origin}${pathname}.`);
    const { status, bodies } = response;
    const turn = given.get(response) ?? 0;
    given.set(response, turn + 1);
    const body = bodies[Math.min(turn, bodies.length - 1)];
    if (body === undefined) return new Response(null, { status });
    const text = typeof body.value === "string" ? body.value : JSON.stringify(body.value);
    return new Response(text, { status, headers: { "content-type": body.mediaType } });
  };
}

const madeUp: DocumentedResponse = {
  method: "*",
  url: "*",
  status: 201,
  bodies: [
    {
      mediaType: "application/json",
      value: {},
    },
  ],
};

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
