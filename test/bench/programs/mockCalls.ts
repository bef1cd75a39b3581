/**
 * Starts a mock of one document, `ours` or `prism` (the same versions in this process, with nothing around it), and sends it
 * requests. Prints the seconds that the start, or the requests, took.
 */
import { readFile } from "node:fs/promises";
import { Agent, request as send } from "node:http";
import { join } from "node:path";

const [rival = "ours", work = "start", count = "0"] = process.argv.slice(2);
const root = join(import.meta.dirname, "../../../..");

interface Started {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

async function startOurs(path: string): Promise<Started> {
  const { startMock } = await import("@lading/testing");
  const mock = await startMock(path);
  return { url: mock.url, stop: mock.close };
}

async function startBare(path: string): Promise<Started> {
  const [{ createLogger }, { getHttpOperationsFromSpec }, { createServer }] = await Promise.all([
    import("@stoplight/prism-core"),
    import("@stoplight/prism-http"),
    import("@stoplight/prism-http-server"),
  ]);
  const server = createServer(await getHttpOperationsFromSpec(path), {
    cors: true,
    config: {
      isProxy: false,
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: false,
      upstreamProxy: undefined,
      mock: { dynamic: false, ignoreExamples: false },
    },
    components: { logger: createLogger("prism", { level: "silent" }) },
  });
  const url = await server.listen(0, "127.0.0.1");
  return { url, stop: () => server.close() };
}

const agent = new Agent({ keepAlive: true });
const picture = await readFile(join(root, "README.md"));

/** `others` asks for another file each time: Prism's replies to the same request are kept. */
function idOf(index: number): string {
  return String(work === "others" ? index : 0).padStart(12, "0");
}

function call(url: string, index = 0): Promise<void> {
  const isForm = work === "form";
  const path = isForm
    ? "/api/v1/files/upload"
    : `/info/?pub_key=demo&file_id=740e1b8c-1ad8-4324-b7ec-${idOf(index)}`;
  const body = isForm
    ? Buffer.from(
        `--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n${picture.toString()}\r\n--b\r\nContent-Disposition: form-data; name="fileName"\r\n\r\na.txt\r\n--b--\r\n`,
      )
    : undefined;
  const headers = {
    authorization: "Basic dGVzdDo=",
    ...(body && {
      "content-type": "multipart/form-data; boundary=b",
      "content-length": String(body.byteLength),
    }),
  };
  return new Promise((resolve, reject) => {
    const request = send(url + path, { method: isForm ? "POST" : "GET", headers, agent });
    request.on("error", reject).on("response", (response) => {
      if (response.statusCode !== 200) reject(new Error(`status ${String(response.statusCode)}`));
      response.resume().on("end", resolve);
    });
    request.end(body);
  });
}

const document = join(
  root,
  `specs/${work === "query" || work === "others" ? "uploadcare" : "imagekit"}/openapi.yaml`,
);
const before = performance.now();
const started = await (rival === "ours" ? startOurs(document) : startBare(document));
const startTime = performance.now() - before;
// What is compiled at the first request is no request's time.
if (work !== "start") for (let warm = 0; warm < 50; warm += 1) await call(started.url);
const begun = performance.now();
for (let index = 0; index < Number(count); index += 1) await call(started.url, index);
const seconds = (work === "start" ? startTime : performance.now() - begun) / 1_000;
agent.destroy();
await started.stop();
console.log(JSON.stringify({ work: seconds }));
