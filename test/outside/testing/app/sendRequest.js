/** A client that someone wrote by hand: it sends whatever it is told, right or wrong. */
import { once } from "node:events";
import { request } from "node:http";

/** `fetch` would refuse a body with GET. */
export async function sendRequest(origin, { to, method, headers, body = "" }) {
  const length = body === "" ? {} : { "content-length": Buffer.byteLength(body) };
  const sending = request(new URL(to, origin), { method, headers: { ...headers, ...length } });
  sending.end(body);
  const [response] = await once(sending, "response");
  await response.resume().toArray();
}
