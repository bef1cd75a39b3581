/** Small JSON calls over a `fetch` whose network is stubbed: `smallCalls.js <lading|fetch|timeout|imagekit> <count>`. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { Uploadcare } from "@lading/uploadcare";
import { printUsage } from "./usage.ts";

const [rival, count = "1000"] = process.argv.slice(2);

const body = Buffer.from(
  JSON.stringify({ uuid: "u", file_id: "u", size: 1, filename: "a.png", is_ready: true }),
);
const fields = ["content-type", "application/json", "content-length", String(body.length)];
const headers = fields.map((field) => Buffer.from(field));

interface Handler {
  onConnect(abort: () => void, context: null): void;
  onHeaders(status: number, headers: readonly Buffer[], resume: () => void, text: string): boolean;
  onData(chunk: Buffer): boolean;
  onComplete(trailers: readonly Buffer[]): void;
}

/** Node's own `fetch` down to where the socket would begin: all rivals pay for it alike. */
const dispatcher = {
  dispatch(_options: object, handler: Handler): boolean {
    handler.onConnect(() => undefined, null);
    handler.onHeaders(200, headers, () => undefined, "OK");
    handler.onData(body);
    handler.onComplete([]);
    return true;
  },
};
const stubbed = (url: string, init?: RequestInit): Promise<Response> =>
  fetch(url, { ...init, dispatcher } as unknown as RequestInit);

async function chosenCall(): Promise<() => Promise<unknown>> {
  if (rival === "lading") {
    const uploadcare = new Uploadcare({ publicKey: "demo", fetch: stubbed });
    return () => uploadcare.getFileInfo({ file_id: "d6d34fa9-addd-472c-868d-2e5c105f9fcd" });
  }
  if (rival === "imagekit") {
    const rivals = createRequire(join(import.meta.dirname, "../../../bench/package.json"));
    const { default: ImageKit } = (await import(rivals.resolve("@imagekit/nodejs"))) as {
      default: new (options: object) => { files: { get(id: string): Promise<unknown> } };
    };
    const imagekit = new ImageKit({ privateKey: "private_test_key", fetch: stubbed });
    return () => imagekit.files.get("d6d34fa9-addd-472c-868d-2e5c105f9fcd");
  }
  return async () => {
    const controller = rival === "timeout" ? new AbortController() : undefined;
    const timer = controller && setTimeout(() => controller.abort(), 60_000);
    const query = new URLSearchParams({
      jsonerrors: "1",
      pub_key: "demo",
      file_id: "d6d34fa9-addd",
    });
    const response = await stubbed(
      `https://upload.uploadcare.com/info/?${query}`,
      controller && { signal: controller.signal },
    );
    if (!response.ok) throw new Error(String(response.status));
    const reply: unknown = await response.json();
    clearTimeout(timer);
    return reply;
  };
}

const call = await chosenCall();
for (let index = 0; index < 2000; index += 1) await call();
const begun = performance.now();
for (let index = 0; index < Number(count); index += 1) await call();
printUsage(begun);
