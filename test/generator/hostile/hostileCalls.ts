/** Calls of every operation of a package with values that would break out, and what of them reached the wire. */
import type { Api } from "lading";

type Call = (...words: readonly unknown[]) => PromiseLike<unknown>;
type Maker = new (options: object) => Readonly<Record<string, Call>>;

/** One request that went out. */
export interface Outgoing {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the calls came to. */
export interface HostileCalls {
  readonly sent: readonly Outgoing[];
  /** Names of the errors that calls ended with. */
  readonly errors: ReadonlySet<string>;
}

/** The first is harmless, so that every operation is sent at least once. */
const values: readonly unknown[] = [
  "cat",
  "a/../../b",
  "%2e%2e",
  "x\r\nX-Evil: 1",
  "${globalThis.PWN=1}`'\"</script>",
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
];

export const baseUrl = "https://hostile.example/base";

export async function hostileCalls(
  exported: Readonly<Record<string, unknown>>,
  { client: { className, plan }, operations }: Api,
): Promise<HostileCalls> {
  const sent: Outgoing[] = [];
  const errors = new Set<string>();
  const fetch = (
    url: string,
    init: { readonly headers: Outgoing["headers"] },
  ): Promise<Response> => {
    sent.push({ url, headers: init.headers });
    const body = '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}';
    return Promise.resolve(new Response(body, { headers: { "content-type": "application/json" } }));
  };
  const options = Object.keys(plan.options ?? {}).map((name) => [name, "test"]);
  const client = new (exported[className] as Maker)({
    ...Object.fromEntries(options),
    fetch,
    baseUrl,
    maxRetries: 0,
  });
  for (const operation of operations)
    for (const value of values)
      await call(client, operation, value).then(undefined, (error: Error) =>
        errors.add(error.name),
      );
  return { sent, errors };
}

async function call(
  client: InstanceType<Maker>,
  { name, paramsName, plan }: Api["operations"][number],
  value: unknown,
): Promise<void> {
  const fields = (plan.bodies ?? []).flatMap((body) =>
    "fields" in body && body.flat ? (body.fields ?? []) : [],
  );
  const names = [
    ...(plan.parameters ?? []).map((each) => each.as ?? each.name),
    ...fields.map((each) => each.name),
  ];
  const isWhole = plan.bodies?.some((body) => body.kind === "raw" || !body.flat);
  const params = Object.fromEntries(
    [...names, ...(isWhole ? ["body"] : [])].map((each) => [each, value]),
  );
  await (paramsName === undefined ? client[name]?.() : client[name]?.(params));
}
