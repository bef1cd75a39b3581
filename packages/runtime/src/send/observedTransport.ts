/** A transport that reports what it sends and receives. Loaded on demand: only recorders need it. */
import { redaction } from "../messages/redaction.ts";
import { shownError } from "../messages/shownError.ts";
import type { WireEvents, WireObserver } from "../options/wireObserver.ts";
import { shownUrl } from "../request/address.ts";
import { schemeNames } from "../request/requestSecrets.ts";
import { observedResponse } from "../transport/observedResponse.ts";
import type { Outgoing, Transport } from "../transport/transport.ts";
import type { SendContext } from "./sendContext.ts";

/** The same transport, observed. Every request that it sends is reported, also those that follow a redirect. */
export function observedTransport(
  send: Transport,
  { settings, request }: Pick<SendContext, "settings" | "request">,
  observers: readonly WireObserver[],
): Transport {
  const { secrets, isHidden } = request;
  const shown = redaction({
    names: schemeNames(settings),
    redact: (text) => secrets.redact(text),
  });
  const shownHeaders = (headers: Iterable<readonly [string, string]>): Record<string, string> =>
    Object.fromEntries([...headers].map(([name, value]) => [name, shown.header(name, value)]));
  return async (outgoing) => {
    const { method, url, headers } = outgoing;
    const sent = {
      method,
      url: shown.address(shownUrl(url, isHidden)),
      headers: shownHeaders(Object.entries(headers)),
    };
    const events = observers.map((observe) => observe(sent));
    const end = once((error?: unknown) => {
      for (const { onEnd } of events) onEnd?.(error && shownError(error, secrets));
    });
    try {
      const response = await send(watchedBody(outgoing, events));
      const { status, statusText } = response;
      const seen = { status, statusText, headers: shownHeaders(response.headers) };
      for (const { onResponse } of events) onResponse?.(seen);
      return observedResponse(response, {
        signal: outgoing.signal,
        over: end,
        onPiece: (piece) => {
          for (const { onResponsePiece } of events) onResponsePiece?.(piece);
        },
      });
    } catch (error) {
      end(error);
      throw error;
    }
  };
}

function watchedBody(outgoing: Outgoing, events: readonly WireEvents[]): Outgoing {
  if (!outgoing.body) return outgoing;
  const onPiece = (piece: Uint8Array): void => {
    for (const { onRequestPiece } of events) onRequestPiece?.(piece);
  };
  return { ...outgoing, onPiece };
}

function once(call: (error?: unknown) => void): (error?: unknown) => void {
  let isCalled = false;
  return (error) => {
    if (isCalled) return;
    isCalled = true;
    call(error);
  };
}
