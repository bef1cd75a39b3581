/** Serves the folder that is named, opens it in Chromium, and prints what the page shows in `#result`. */
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [folder = "dist"] = process.argv.slice(2);
const types = { html: "text/html", js: "text/javascript", css: "text/css" };
const server = createServer((request, response) => {
  const path = join(folder, request.url === "/" ? "index.html" : (request.url ?? ""));
  if (!existsSync(path)) return response.writeHead(404).end();
  response.writeHead(200, {
    "content-type": types[path.split(".").at(-1)] ?? "text/plain",
  });
  return createReadStream(path).pipe(response);
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  const page = await browser.newPage();
  page.on("console", (message) => console.log(message.text()));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const result = page.locator("#result:not(:empty)");
  console.log(await result.textContent({ timeout: 30_000 }));
} finally {
  await browser.close();
  server.close();
}
