/** A document that is named by its address. The command is offline otherwise, so this asks one host, once. */
import { diagnose, type Diagnostic } from "../../diagnostics/catalogue.ts";

/** As for a file. */
const mostBytes = 16 << 20;
/** The longest that the whole document may take, in milliseconds. */
const usualPatience = 30_000;
const mostRedirects = 5;

/** A document as the server sent it. */
export interface FetchedDocument {
  readonly text: string;
  /** Where it stands, after redirects on the same host. */
  readonly url: string;
}

/** Fetches a document from the host that is named, and from no other. @param patience In milliseconds. */
export async function fetchDocument(
  address: string,
  patience: number = usualPatience,
): Promise<FetchedDocument | Diagnostic> {
  const refuse = (reason: string): Diagnostic =>
    diagnose("document-unreachable", { url: withoutSecrets(address), reason });
  const { signal, end } = startTimer(patience);
  let url = address;
  try {
    for (let count = 0; count <= mostRedirects; count += 1) {
      const response = await fetch(url, { redirect: "manual", signal });
      const location = response.status >= 300 && response.headers.get("location");
      if (!location) return await readDocument(response, url, refuse);
      const next = new URL(location, url);
      if (next.host !== new URL(url).host)
        return refuse(`it redirects to another host, ${next.host}`);
      url = next.href;
    }
    return refuse(`it redirects more than ${mostRedirects} times`);
  } catch (error) {
    return refuse(
      error === tooLate ? `it took longer than ${patience / 1000} seconds` : reasonOf(error),
    );
  } finally {
    // A response that is not read to its end would keep the process waiting for it.
    end();
  }
}

const tooLate = new Error("The time is over.");

/** A signal that ends what is fetched: after so many milliseconds, or at the end. */
function startTimer(patience: number): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(tooLate), patience);
  const end = (): void => {
    clearTimeout(timer);
    controller.abort();
  };
  return { signal: controller.signal, end };
}

async function readDocument(
  response: Response,
  url: string,
  refuse: (reason: string) => Diagnostic,
): Promise<FetchedDocument | Diagnostic> {
  if (!response.ok) return refuse(`the server responded with the status ${response.status}`);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.byteLength;
    if (size > mostBytes) return refuse(`it has more than ${mostBytes >> 20} MiB`);
    pieces.push(piece);
  }
  return { text: Buffer.concat(pieces).toString("utf8"), url };
}

/** An address may hold a password or a token, and messages end up in logs. */
export function withoutSecrets(address: string): string {
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`;
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error & { readonly cause?: NodeJS.ErrnoException };
  // https://undici.nodejs.org/#/docs/api/Errors: its own message is "other side closed".
  if (cause?.code === "UND_ERR_SOCKET") return "the server closed the connection before the end";
  return cause?.message ?? message;
}
