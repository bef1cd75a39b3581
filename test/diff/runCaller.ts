/** Calls every operation as the older model describes it, through either package, and notes what is sent and what comes back. */
import type { Api } from "lading";
import type { MadePackage } from "./makePackage.ts";
import { fetchPages, pagesOf } from "./pagedNotes.ts";
import { recordedFetch } from "./recordedFetch.ts";
import { sampleResponse } from "./sampleResponse.ts";
import { sampleValue } from "./sampleValues.ts";
import type { Shape } from "./shapeType.ts";

type Operation = Api["operations"][number];
type Types = ReadonlyMap<string, Shape>;

/** What the caller notices of each call, by its name. */
export type Notes = ReadonlyMap<string, string>;

export async function runCaller(api: Api, { exports }: MadePackage): Promise<Notes> {
  const types: Types = new Map(api.declarations.map(({ name, shape }) => [name, shape]));
  const notes = new Map<string, string>();
  for (const operation of api.operations) {
    for (const [way, params] of paramsOf(operation, types))
      for (const type of operation.contentTypes ?? [undefined])
        for (const isFull of [true, false]) {
          const call = { api, exports, operation, types, params: params(), type, isFull };
          notes.set(
            `${operation.name} ${way} ${type ?? ""} ${isFull ? "all options" : "few options"}`,
            await noteCall(call),
          );
        }
    const pages = await pagesOf(operation, types);
    if (pages.length > 0) {
      const [way] = paramsOf(operation, types);
      const call = {
        api,
        exports,
        operation,
        types,
        params: way?.[1](),
        type: undefined,
        isFull: true,
      };
      notes.set(`${operation.name} page by page`, await notePages(call, pages));
    }
    for (const response of operation.responses) {
      const [way] = paramsOf(operation, types);
      const [type] = operation.contentTypes ?? [undefined];
      const call = { api, exports, operation, types, params: way?.[1](), type, isFull: true };
      const fake = sampleResponse(operation, response, types);
      notes.set(
        `${operation.name} responds ${response.status} ${response.ok}`,
        await noteCall(call, fake),
      );
    }
  }
  return notes;
}

/** With everything, with the least, and with what the document shows. */
function paramsOf(
  operation: Operation,
  types: Types,
): readonly (readonly [way: string, params: () => unknown])[] {
  const { paramsName, plan, requests } = operation;
  if (paramsName === undefined) return [["no params", () => undefined]];
  const make = (isFull: boolean) => () => {
    const value = sampleValue(
      { kind: "reference", name: paramsName },
      { types, isFull, isSent: true },
    );
    const address = plan.parameters?.find(({ absoluteUrl }) => absoluteUrl);
    return address
      ? { ...(value as object), [address.name]: "https://parts.example/part?sign=1" }
      : value;
  };
  const shown = requests.map(
    ({ name, params }) => [`example ${name}`, () => withFiles(params)] as const,
  );
  const address = plan.parameters?.some(({ absoluteUrl }) => absoluteUrl);
  return [["full", make(true)], ["least", make(false)], ...(address ? [] : shown)];
}

function withFiles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withFiles);
  if (typeof value !== "object" || value === null) return value;
  if ("$file" in value) return new File(["bytes"], String(value.$file), { type: "image/jpeg" });
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withFiles(each)]));
}

interface Call {
  readonly api: Api;
  readonly exports: MadePackage["exports"];
  readonly operation: Operation;
  readonly types: Types;
  readonly params: unknown;
  readonly type: string | undefined;
  readonly isFull: boolean;
}

type Result = {
  readonly ok: boolean;
  readonly status: number;
  readonly data?: unknown;
  readonly error?: unknown;
};
type Method = (...words: readonly unknown[]) => { readonly result: () => Promise<Result> };

type Lister = (...words: readonly unknown[]) => {
  readonly items: (options: object) => AsyncIterable<unknown>;
};

/** Everything as one text: the request, and the result or what was thrown. */
async function noteCall(
  { api, exports, operation, types, params, type, isFull }: Call,
  response = new Response(null, { status: 599 }),
): Promise<string> {
  const isResponse = response.status !== 599;
  const sent: string[] = [];
  try {
    const Client = exports[api.client.className] as new (options: object) => Record<string, Method>;
    const client = new Client({
      ...optionsOf(api, types, isFull),
      maxRetries: 0,
      fetch: recordedFetch(sent, response),
    });
    const options = {
      ...(type !== undefined && { contentType: type }),
      ...(operation.plan.idempotencyKey !== undefined && { idempotencyKey: "key" }),
    };
    const words = operation.paramsName === undefined ? [options] : [params, options];
    const method = client[operation.name];
    if (method === undefined) return "there is no such method";
    const result = await method.call(client, ...words).result();
    if (!isResponse) return sent.join("\n");
    return `${sent.join("\n")}\n${await resultText(result)}`;
  } catch (error) {
    // The transport of the fake server never responds to what is only recorded.
    const { name, message } = error as Error;
    return [...sent, ...(isResponse || sent.length === 0 ? [`${name}: ${message}`] : [])].join(
      "\n",
    );
  }
}

/** Every request, and every item. */
async function notePages(
  { api, exports, operation, types, params, isFull }: Call,
  pages: readonly Response[],
): Promise<string> {
  const sent: string[] = [];
  const items: unknown[] = [];
  try {
    const Client = exports[api.client.className] as new (options: object) => Record<string, Lister>;
    const fetch = fetchPages(sent, pages);
    const client = new Client({ ...optionsOf(api, types, isFull), maxRetries: 0, fetch });
    const words = operation.paramsName === undefined ? [] : [params];
    const list = client[operation.name]?.(...words).items({ maxItems: 20 }) ?? [];
    for await (const item of list) items.push(item);
    return `${sent.join("\n")}\n${await plain(items)}`;
  } catch (error) {
    const { name, message } = error as Error;
    return [...sent, await plain(items), `${name}: ${message}`].join("\n");
  }
}

async function resultText({ ok, status, data, error }: Result): Promise<string> {
  const value = await plain(ok ? data : error);
  return `${ok} ${status} ${value}`;
}

async function plain(value: unknown): Promise<string> {
  if (value instanceof Blob) return `Blob ${value.type} ${await value.text()}`;
  if (value instanceof Error) return `${value.name}`;
  if (typeof value === "object" && value !== null && Symbol.asyncIterator in value) {
    const items: unknown[] = [];
    for await (const item of value as AsyncIterable<unknown>) items.push(item);
    return `stream ${await plain(items)}`;
  }
  return String(
    JSON.stringify(value, (_, each: unknown) => (typeof each === "bigint" ? `${each}n` : each)),
  );
}

function optionsOf({ client }: Api, types: Types, isFull: boolean): object {
  const shape: Shape = { kind: "object", properties: client.loose.properties };
  const [way = []] = client.choices.map((ways) => ways[0] ?? []);
  const groups = way.flatMap(
    (name) => client.groups.find((group) => group.name === name)?.shape ?? [],
  );
  const all = [shape, ...groups].map((each) =>
    sampleValue(each, { types, isFull: isFull || each !== shape, isSent: true }),
  );
  const given = Object.assign({}, ...all) as Record<string, unknown>;
  if (client.needsBaseUrl) given["baseUrl"] = "https://base.example";
  else delete given["baseUrl"];
  return given;
}
