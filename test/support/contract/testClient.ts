/** Clients of the generated packages, made and called by what the model says of them. */
import type { CallOptions } from "@lading/runtime";
import type { Provider, Shape } from "../providers.ts";

/** A generated client as the tests see it: a call for each operation. */
export type TestClient = Readonly<
  Record<string, (params?: unknown, options?: CallOptions) => TestCall>
>;

/** What an operation gives back: awaitable, or taken as a result. */
export interface TestCall extends PromiseLike<unknown> {
  readonly result: () => Promise<TestResult>;
  readonly withResponse: () => Promise<{ readonly data: unknown; readonly response: Response }>;
}

/** What `.result()` resolves to. */
export interface TestResult {
  readonly ok: boolean;
  readonly status: number;
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** How to make a client. */
export interface TestClientOptions {
  readonly baseUrl: string;
  /** Names of the security schemes whose credentials it gets. Default: the first way in that the API knows. */
  readonly schemes?: readonly string[];
  /** Default: the client's own. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

/** Makes a client of the built package, with a test value for each of its options. */
export async function testClient(
  { api }: Provider,
  { schemes, ...options }: TestClientOptions,
): Promise<TestClient> {
  const exported = await importPackage(api.packageName);
  const Client = exported[api.client.className] as new (options: object) => TestClient;
  // One request is to be seen for each call; what is tried again has tests of its own.
  return new Client({ ...testOptions(api, schemes), maxRetries: 0, ...options });
}

async function importPackage(name: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return (await import(name)) as Readonly<Record<string, unknown>>;
  } catch (cause) {
    const advice = "Run `npm run generate`, `npm install` and `npm run build`.";
    throw new Error(`${name} cannot be imported: ${String(cause)}. ${advice}`, { cause });
  }
}

/** A value for each client option that a call needs. */
export function testOptions(
  { client }: Provider["api"],
  schemes?: readonly string[],
): Readonly<Record<string, string | number>> {
  const variables = Object.keys(client.plan.server.variables ?? {});
  const needed = client.options.filter(({ name }) => !variables.includes(name));
  const credentials = schemes?.flatMap((scheme) => credentialNames(client.plan, scheme));
  const first = client.credentials[0]?.map(({ name }) => name) ?? [];
  return Object.fromEntries([
    ...needed.map(({ name, shape }) => [name, testValue(name, shape)]),
    ...(credentials ?? first).map((name) => [name, `test_${name}`]),
  ]);
}

function credentialNames(
  { security }: Provider["api"]["client"]["plan"],
  scheme: string,
): readonly string[] {
  const plan = security?.[scheme];
  if (plan === undefined) return [];
  if (plan.type === "basic")
    return plan.password ? [plan.username, plan.password] : [plan.username];
  return [plan.type === "bearer" ? plan.token : plan.value];
}

function testValue(name: string, shape: Shape): string | number {
  if (shape.kind === "number") return 42;
  if (shape.kind === "union" && shape.members[0]) return testValue(name, shape.members[0]);
  if (shape.kind === "literal" && typeof shape.value !== "boolean") return shape.value;
  return `test_${name}`;
}
