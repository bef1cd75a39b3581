/** Starts the built Next app of this folder, gets the routes that are named, and prints where their uploads arrived. */
import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { freePort } from "../../../dist/support/freePort.js";

const routes = process.argv.slice(2);
const port = await freePort();
const next = "../../node_modules/next/dist/bin/next";
const server = spawn(process.execPath, [next, "start", "-p", String(port)], {
  stdio: "inherit",
});
try {
  const results = [];
  for (const route of routes) results.push(await visit(`http://127.0.0.1:${port}${route}`));
  const [first] = results;
  if (results.every(({ url }) => url === first.url)) console.log(`both routes: ${first.url}`);
} finally {
  server.kill();
}

/** The server needs a moment to start. */
async function visit(url) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(url);
      const text = await response.text();
      if (!response.ok) throw new Error(`${url}: ${response.status} ${text}`);
      return JSON.parse(text).result;
    } catch (error) {
      if (attempt === 100 || !(error instanceof TypeError)) throw error;
      await setTimeout(200);
    }
  }
}
