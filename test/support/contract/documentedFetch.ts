/** A `fetch` that answers as the documents say, without a network. */
import type { Api } from "lading";

/** What is answered to one operation; plain data, so that a program of its own can be given it. */
export interface DocumentedAnswer {
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
export function documentedAnswers(models: readonly Api[]): readonly DocumentedAnswer[] {
  return models.flatMap(({ client, operations }) =>
    operations.flatMap(({ plan, responses }) => {
      const answer = responses.find(({ ok }) => ok);
      if (answer === undefined) return [];
      const template = (plan.server ?? client.plan.server).url + plan.path;
      return [
        {
          method: plan.method,
          url: `^${template
            .split(/\{[^}]*\}/)
            .map(escapePattern)
            .join("[^/]+")}$`,
          status: Number(/^\d+$/.exec(answer.status)?.[0] ?? 200),
          bodies: answer.examples.map(({ mediaType, value }) => ({ mediaType, value })),
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
  const given = new Map<DocumentedAnswer, number>();
  return async (input, init) => {
    const { method, url } = new Request(input, init);
    const { hostname, origin, pathname } = new URL(url);
    const answer = hostname.endsWith(".test")
      ? madeUp
      : answers.find(
          (each) => each.method === method && new RegExp(each.url).test(origin + pathname),
        );
    if (answer === undefined)
      throw new Error(`No document describes ${method} ${origin}${pathname}.`);
    const { status, bodies } = answer;
    const turn = given.get(answer) ?? 0;
    given.set(answer, turn + 1);
    const body = bodies[Math.min(turn, bodies.length - 1)];
    if (body === undefined) return new Response(null, { status });
    const text = typeof body.value === "string" ? body.value : JSON.stringify(body.value);
    return new Response(text, { status, headers: { "content-type": body.mediaType } });
  };
}

const madeUp: DocumentedAnswer = {
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
