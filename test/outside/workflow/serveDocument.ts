/** A vendor's server, in a process of its own: the tests wait for their commands. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Project } from "../Project.ts";

const program = `
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
const server = createServer((_, response) => {
  response.setHeader("content-type", "application/yaml");
  response.end(readFileSync("openapi.yaml"));
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
`;

export interface Vendor {
  readonly url: string;
  readonly publish: (text: string) => void;
  readonly stop: () => Promise<void>;
}

export async function serveDocument(text: string): Promise<Vendor> {
  const project = new Project({ "server.mjs": program, "openapi.yaml": text });
  const child = spawn(process.execPath, [join(project.folder, "server.mjs")], {
    cwd: project.folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const [port] = (await once(child.stdout, "data")) as [Buffer];
  return {
    url: `http://127.0.0.1:${port.toString().trim()}/openapi.yaml`,
    publish: (next) => project.write("openapi.yaml", next),
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
