/** A `fetch` that answers as the documents say, without a network. */
import type { Api } from "@lading/generator";

/** What is answered to one operation; plain data, so that a program of its own can be given it. */
export interface DocumentedAnswer {
  /** Upper case. */
  readonly method: string;
  /** A regular expression for the URL without its query. */
  readonly url: string;
  readonly status: number;
  readonly mediaType?: string;
  /** Left out: an empty body. */
  readonly body?: unknown;
}

/** The first documented success, with its first example, of every operation. */
export function documentedAnswers(models: readonly Api[]): readonly DocumentedAnswer[] {
  return models.flatMap(({ client, operations }) =>
    operations.flatMap(({ plan, answers }) => {
      const answer = answers.find(({ ok }) => ok);
      if (answer === undefined) return [];
      const [example] = answer.examples;
      const template = (plan.server ?? client.plan.server).url + plan.path;
      return [
        {
          method: plan.method,
          url: `^${template
            .split(/\{[^}]*\}/)
            .map(escapePattern)
            .join("[^/]+")}$`,
          status: Number(/^\d+$/.exec(answer.status)?.[0] ?? 200),
          ...(example && { mediaType: example.mediaType, body: example.value }),
        },
      ];
    }),
  );
}

/**
 * Answers what the documents describe and rejects all else. A host under `.test`, which nobody can own (RFC 6761 §6.2), is
 * somebody's made-up API: it answers 201 and `{}`.
 */
export function documentedFetch(answers: readonly DocumentedAnswer[]): typeof fetch {
  return async (input, init) => {
    const { method, url } = new Request(input, init);
    const { hostname, origin, pathname } = new URL(url);
    const madeUp = { status: 201, mediaType: "application/json", body: {} };
    const answer = hostname.endsWith(".test")
      ? madeUp
      : answers.find(
          (each) => each.method === method && new RegExp(each.url).test(origin + pathname),
        );
    if (answer === undefined)
      throw new Error(`No document describes ${method} ${origin}${pathname}.`);
    const { status, body, mediaType } = answer;
    if (body === undefined) return new Response(null, { status });
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return new Response(text, {
      status,
      headers: { "content-type": mediaType ?? "application/json" },
    });
  };
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
