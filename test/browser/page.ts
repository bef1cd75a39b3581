/** A page in which the generated clients run. */
import type { AddressInfo } from "node:net";
import { createServer } from "node:http";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { browserBundle } from "../support/packages/browserBundle.ts";
import { startChromium } from "./chromium.ts";
import type { ClientName, PageResponse, PageOrder } from "./inPage.ts";

/** What the page holds for `page.evaluate`. */
export interface PageGlobals {
  /** The runtime, and a client over a provider plan of the test's own. */
  readonly runtime: typeof import("@lading/runtime");
  readonly createClient: (name: ClientName, options: object) => object;
  readonly callClient: (order: PageOrder) => Promise<PageResponse>;
  readonly uploads: typeof import("./uploadInPage.ts");
  /** What each of the page's packages exports, by its name. */
  readonly packages: Readonly<Record<string, unknown>>;
}

declare global {
  var lading: PageGlobals;
}

/** An open page. */
export interface OpenPage {
  readonly page: Page;
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** What the page's console showed as warnings and errors, and what no one caught. */
  readonly complaints: string[];
  readonly stop: () => Promise<void>;
}

const inPage = fileURLToPath(new URL("./inPage.ts", import.meta.url));
const uploadInPage = fileURLToPath(new URL("./uploadInPage.ts", import.meta.url));

/** The text of the page's one module. */
export function pageEntry(packageNames: readonly string[]): string {
  return [
    `import * as runtime from "@lading/runtime";`,
    `import { callClient, createClient } from ${JSON.stringify(inPage)};`,
    `import * as uploads from ${JSON.stringify(uploadInPage)};`,
    ...packageNames.map((name, index) => `import * as package${index} from "${name}";`),
    `const packages = { ${packageNames.map((name, index) => `"${name}": package${index}`).join(", ")} };`,
    `globalThis.lading = {
      runtime,
      uploads,
      packages,
      createClient: (name, options) => createClient(packages, name, options),
      callClient: (order) => callClient(packages, order),
    };`,
  ].join("\n");
}

/** Opens a page that holds these packages, in a Chromium of its own. */
export async function openPage(packageNames: readonly string[]): Promise<OpenPage> {
  const { code } = await browserBundle(pageEntry(packageNames));
  const server = createServer((request, response) => {
    const isScript = request.url === "/page.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(
      isScript
        ? code
        : `<!doctype html><link rel="icon" href="data:,"><input type="file"><script type="module" src="/page.js"></script>`,
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const stopServer = async (): Promise<void> => {
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  };
  try {
    const browser = await startChromium();
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (line) => {
      if (/warning|error/.test(line.type())) complaints.push(line.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(origin);
    await page.waitForFunction(() => "lading" in globalThis);
    const stop = async (): Promise<void> => {
      await browser.close();
      await stopServer();
    };
    return { page, origin, complaints, stop };
  } catch (error) {
    await stopServer();
    throw error;
  }
}
