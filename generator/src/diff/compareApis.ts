/** Two versions of an API: what changed for those who use its package. */
import type { Api } from "../2-model/model.ts";
import { ChangeList } from "./ChangeList.ts";
import type { Comparison, Version } from "./change.ts";
import { compareClient } from "./compareClient.ts";
import { compareDeclarations, type ApiPair } from "./compareDeclarations.ts";
import { compareOperations } from "./compareOperations.ts";
import { compareSchemas } from "./compareSchemas.ts";
import { compareWebhooks } from "./compareWebhooks.ts";
import { shownJson } from "./plans/shownJson.ts";
import { shapeContext } from "./reportShapes.ts";

/** Compares a part; or says where its changes show. */
type Part = ((pair: ApiPair) => void) | string;

const parts: { readonly [Field in keyof Required<Api>]: Part } = {
  provider: "the configuration decides it",
  packageName: "the configuration decides it",
  source: "the configuration decides it",
  isAlone: "the configuration decides it",
  builtWithRuntime: "the workspace decides it",
  sources: "the configuration decides it",
  entries: "the configuration decides it",
  reexports: "hand-written code",
  command: "hand-written code",
  guide: "hand-written code",
  operations: compareOperations,
  client: compareClient,
  declarations: compareDeclarations,
  incoming: compareIncoming,
  webhooks: compareWebhooks,
  errorCodeName: "its declaration shows it",
  schemas: compareSchemas,
  title: compareInfo("title"),
  version: compareInfo("version"),
  license: compareInfo("license"),
  docs: compareDocs,
  firstCall: "documentation made of the parameters",
  openapi: compareDocuments,
  raw: "the types of the raw client are the document",
  testing: "its examples and samples are made of the operations and declarations",
  names: "every name is compared where it is used",
};

export function compareApis(before: Version, after: Version): Comparison {
  const list = new ChangeList(before, after);
  const [one, other] = [before.api, after.api];
  const context = shapeContext(one, other);
  const pair: ApiPair = {
    before: one,
    after: other,
    context,
    report: list.report,
    isReported: list.isReported,
  };
  for (const part of Object.values(parts)) if (typeof part === "function") part(pair);
  const { changes } = list;
  const hasMoved = one.version !== other.version;
  const isSameDocument = one.openapi === other.openapi;
  const rating = changes[0]?.rating;
  return {
    api: other.provider,
    packageName: other.packageName,
    before: one.version,
    after: other.version,
    ...(rating && { rating }),
    isSameDocument,
    isVersionStale: !hasMoved && !isSameDocument && (rating === "major" || rating === "minor"),
    changes,
  };
}

function compareInfo(field: "title" | "version" | "license") {
  return ({ before, after, report }: ApiPair): void => {
    const [one, other] = [before[field], after[field]];
    if (one === other) return;
    const details = { before: shownJson(one), now: shownJson(other) };
    const about = { subject: field, affected: "readers of the documentation" };
    report("info-changed", { ...about, pointer: `#/info/${field}`, details });
  };
}

function compareDocs({ before, after, report }: ApiPair): void {
  if (JSON.stringify(before.docs) === JSON.stringify(after.docs)) return;
  const about = { subject: "the API", affected: "readers of the documentation" };
  report("documentation-changed", { ...about, pointer: "#/info/description" });
}

/** Requests that the API sends: their bodies are compared as the types that they are. */
function compareIncoming({ before, after, report }: ApiPair): void {
  const keyOf = ({ kind, key, operation = "" }: Api["incoming"][number]): string =>
    `${kind} ${operation} ${key}`;
  const [former, known] = [before, after].map(
    ({ incoming }) => new Map(incoming.map((each) => [keyOf(each), each])),
  );
  for (const [id, { key, payloadName }] of former ?? []) {
    const affected = `handlers of \`${key}\``;
    if (!known?.has(id))
      report("incoming-removed", { subject: key, affected, details: { type: payloadName } });
  }
  for (const [id, { key, payloadName }] of known ?? [])
    if (!former?.has(id))
      report("incoming-added", {
        subject: key,
        affected: "no one",
        details: { type: payloadName },
      });
}

/** The package has the document itself, for mocks and other tools. */
function compareDocuments({ before, after, report, isReported }: ApiPair): void {
  if (before.openapi === after.openapi || isReported()) return;
  report("document-changed", { subject: "openapi.yaml", affected: "tools that read the document" });
}
