/**
 * The same request, written by hand, shown to Prism: what Prism finds wrong here too, no client could send better. It mocks the document as
 * its authors wrote it; and where it cannot judge that at all, as it knows neither bytes nor forms, the form of it that it reads.
 */
import { once } from "node:events";
import { Agent, request as send, type IncomingMessage } from "node:http";
import {
  askPrism,
  endIfStuck,
  type Exchange,
  preferences,
  violations,
  type WantedResponse,
} from "@lading/testing/internal";
import { writtenRequest, type WrittenOptions } from "./writtenRequest.ts";

export interface HandQuestion extends WrittenOptions {
  readonly want: WantedResponse;
  /** Of a Prism that mocks the document unchanged, and ignores the path of its server. */
  readonly plainUrl: () => Promise<string>;
  /** Of a Prism that mocks the view of it. */
  readonly viewUrl: string;
}

/** Which complaint is to be proved. */
export interface WantedComplaint {
  readonly isSo: (complaint: string) => boolean;
  /** It is about Prism's own response: plain Prism accepts all bodies of a schema that it cannot compile, the view makes it compile. */
  readonly isOfResponse: boolean;
}

/** Does Prism complain so of the request written by hand? Otherwise what else it says of it. */
export async function complainsByHand(
  question: HandQuestion,
  { isSo, isOfResponse }: WantedComplaint,
): Promise<true | readonly string[]> {
  const { plainUrl, viewUrl, want } = question;
  const url = await plainUrl();
  const plain = await complaints(want, async () =>
    askPlain(await writtenRequest({ ...question, prefix: "" }), url, want),
  );
  if (plain.some(isSo)) return true;
  if (plain.length === 0 && !isOfResponse) return plain;
  const agent = new Agent();
  const view = await complaints(want, async () => {
    const exchange = await writtenRequest(question);
    return askPrism({ exchange, prismUrl: viewUrl, agent, want });
  });
  agent.destroy();
  return view.some(isSo) || [...plain, ...view];
}

interface Judged {
  readonly status?: number;
  readonly violations?: readonly string[];
}

async function complaints(
  want: WantedResponse,
  ask: () => Promise<Judged>,
): Promise<readonly string[]> {
  try {
    const { status, violations: found = [] } = await ask();
    if (found.length > 0 || status === want.status) return found;
    return [`responded with ${String(status)} instead of ${String(want.status)}`];
  } catch (error) {
    return [`request: no response: ${String(error)}`];
  }
}

/** Nothing is made easier for Prism. */
async function askPlain(
  { method, path, query, headers, body }: Exchange,
  url: string,
  want: WantedResponse,
): Promise<Judged> {
  const request = send(url + path + query, {
    method,
    headers: { ...headers, ...preferences(want) },
    agent: false,
  });
  endIfStuck(request, url);
  request.end(body);
  const [response] = (await once(request, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const status = response.statusCode ?? 0;
  const found = violations({ status, headers: response.headers, body: Buffer.concat(chunks) });
  return { status, violations: found };
}
