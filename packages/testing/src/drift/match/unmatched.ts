/** Requests that no operation takes: which of them say something about the API. */
import type { Finding } from "../../judge/Violation.ts";
import type { EntryDeviation } from "../judge/Deviation.ts";
import type { TrafficEntry } from "../read/TrafficEntry.ts";

/** Does a page load it, and no program? Pages and APIs may share a host. */
export function isAsset({ exchange, resource, response }: TrafficEntry): boolean {
  if (resource !== undefined) return !/^(xhr|fetch|preflight|other|eventsource)$/i.test(resource);
  const type = response?.headers["content-type"] ?? "";
  const isPage =
    /^(text\/(html|css|javascript)|(image|font|audio|video)\/|application\/([\w-]*javascript|wasm|manifest\+json))/i;
  return exchange.method === "GET" && isPage.test(type);
}

/** A path as a template: what looks like an id is a parameter. */
function templateOf(path: string): string {
  return path
    .split("/")
    .map((segment) => (isId(segment) ? "{…}" : segment))
    .join("/");
}

function isId(segment: string): boolean {
  return (
    /^\d+$/.test(segment) ||
    /^[0-9a-f]{8}-[0-9a-f-]{27}/i.test(segment) ||
    (segment.length >= 16 && /\d/.test(segment) && !/[-_.].*[-_.].*[-_.]/.test(segment))
  );
}

export function undescribedOperation(
  { exchange: { method, path } }: TrafficEntry,
  { place, pointer, message }: Finding,
): EntryDeviation {
  const template = `${method} ${templateOf(path)}`;
  const isMethod = place[0] === "method";
  const allowed = /the document allows (.*)$/.exec(message)?.[1] ?? "";
  const rest = isMethod ? `: the document has ${allowed} there` : "";
  const what = `No operation takes \`${template}\`${rest}.`;
  return {
    kind: "operation-undescribed",
    pointer,
    name: isMethod ? method : template,
    what,
    value: path,
  };
}
