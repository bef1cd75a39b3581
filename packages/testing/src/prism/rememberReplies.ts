/** Prism's replies, each asked for once. */
import { askPrism, type PrismReply, type Question } from "./askPrism.ts";

/** So many are kept: programs that send a random header with each request are no reason to grow. */
const most = 500;

/** Says nothing that Prism looks at where it sees no body. */
const unseen = new Set(["content-length", "content-type", "transfer-encoding"]);

/**
 * Asks Prism. Without a body its reply follows from the head of the request alone, because it makes nothing up at random; the
 * same head is sent to it only once.
 */
export function rememberReplies(): (question: Question) => Promise<PrismReply> {
  const known = new Map<string, Promise<PrismReply>>();
  return (question) => {
    if (question.withoutBody !== true) return askPrism(question);
    const key = headOf(question);
    const before = known.get(key);
    if (before !== undefined) return before;
    const [oldest] = known.keys();
    if (known.size >= most && oldest !== undefined) known.delete(oldest);
    const reply = askPrism(question);
    known.set(key, reply);
    // What did not succeed is tried again.
    reply.catch(() => known.delete(key));
    return reply;
  };
}

function headOf({ exchange: { method, path, query, headers }, want }: Question): string {
  const seen = Object.entries(headers).filter(([name]) => !unseen.has(name));
  return JSON.stringify([method, path, query, seen, want]);
}
