/** Holds recorded traffic against documents. */
import { redaction, type Redaction } from "@lading/runtime/redaction";
import { isObject, type JsonObject } from "../document/json.ts";
import { createJudge } from "../judge/createJudge.ts";
import { securitySchemes } from "../judge/judgeCredentials.ts";
import { schemaFit } from "../samples/schemaFit.ts";
import { DriftLog } from "./report/DriftLog.ts";
import type { Drift, DriftApi, DriftOptions } from "./report/Drift.ts";
import { hasCredentials } from "./judge/judgeSentCredentials.ts";
import { apiRoutes, type ApiRoutes } from "./match/apiRoutes.ts";
import { matchEntry } from "./match/matchEntry.ts";
import { Tally } from "./report/Tally.ts";
import { holdEntry, type HeldApi } from "./holdEntry.ts";
import { readEntry } from "./read/readEntry.ts";
import { readHar } from "./read/readHar.ts";
import type { TrafficEntry } from "./read/TrafficEntry.ts";

/** Reads an archive, and holds each entry against the API that it is for. Throws a `HarError` where it cannot be read. */
export async function findDrift(options: DriftOptions): Promise<Drift> {
  const { path, apis, bases = [], isNamed = false } = options;
  const { entries, creator } = readHar(path);
  const hidden = redaction({ names: apis.flatMap(({ document }) => secretNames(document)) });
  const tally = new Tally();
  const routes = apis.map(({ document }) => apiRoutes(document, { bases, takesAnyHost: isNamed }));
  const read: TrafficEntry[] = [];
  for (const [index, value] of entries.entries()) {
    const entry = await readEntry(value, index + 1, hidden);
    if ("missing" in entry) tally.skip(`has no ${entry.missing}`);
    else read.push(entry);
  }
  const isComplete = creator.startsWith("@lading/");
  const held = apis.map((api, index) =>
    heldApi(api, { routes: routes[index], read, isComplete, hidden }),
  );
  for (const entry of read) {
    const found = held.map((api) => ({ api, match: matchEntry(api.routes, entry) }));
    const there = found.filter(({ match }) => match !== undefined);
    const taken = there.find(({ match }) => match && "operation" in match) ?? there[0];
    if (taken?.match === undefined) tally.otherHosts += 1;
    else holdEntry(taken.api, { entry, match: taken.match, tally });
  }
  return {
    read: entries.length,
    matched: held.reduce((sum, { matched }) => sum + matched, 0),
    otherHosts: tally.otherHosts,
    unjudged: tally.counts(),
    apis: held.map(({ name, matched, log }) => ({
      api: name,
      matched,
      deviations: log.deviations(),
    })),
  };
}

interface Traffic {
  readonly routes: ApiRoutes | undefined;
  readonly read: readonly TrafficEntry[];
  /** The program that wrote it leaves nothing out. */
  readonly isComplete: boolean;
  readonly hidden: Redaction;
}

function heldApi({ name, document }: DriftApi, traffic: Traffic): HeldApi {
  const { routes = { servers: [], presigned: [] }, read, isComplete, hidden } = traffic;
  const fits = schemaFit(document, "request");
  const areCredentialsKnown =
    isComplete ||
    read.some((entry) => matchEntry(routes, entry) && hasCredentials(document, entry.exchange));
  return {
    name,
    routes,
    requests: {
      values: { root: document, fits, direction: "request" },
      judge: createJudge(document, fits),
      areCredentialsKnown,
    },
    responses: { root: document, fits: schemaFit(document, "response"), direction: "response" },
    log: new DriftLog(hidden),
    matched: 0,
  };
}

/** What the document calls a credential or a secret. */
function secretNames(document: JsonObject): readonly string[] {
  const names = [...securitySchemes(document).values()].flatMap(({ name }) =>
    typeof name === "string" ? [name] : [],
  );
  const visit = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, key);
    if (!isObject(value)) return;
    if (value["x-lading-secret"] === true)
      names.push(typeof value["name"] === "string" ? value["name"] : key);
    for (const [name, each] of Object.entries(value)) visit(each, name);
  };
  visit(document, "");
  return names;
}
