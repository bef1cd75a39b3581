/**
 * The caller of a package as TypeScript: it names every type, makes every input with all its properties and with the least of them,
 * calls every operation, and reads every property of every result.
 */
import type { Api } from "lading";
import { readerOf } from "./readers.ts";
import { shapeType, type ObjectShape, type Shape } from "./shapeType.ts";

type Operation = Api["operations"][number];

export function callerProgram(api: Api): string {
  const types = new Map(api.declarations.map(({ name, shape }) => [name, shape]));
  const sent = reachable(api, types, ({ paramsName }) =>
    paramsName === undefined ? [] : [{ kind: "reference", name: paramsName }],
  );
  const handled = api.incoming.map(({ payloadName }) => payloadName);
  const read = reachable(
    api,
    types,
    ({ data, responses }) => [data, ...responses.flatMap(({ shape }) => shape ?? [])],
    handled,
  );
  const { className } = api.client;
  return [
    'import * as api from "./src/index.js";',
    `declare const client: api.${className};`,
    ...webhookHandler(api),
    "declare function given<T>(): T;",
    "declare function is<T>(value: T): void;",
    ...exportedNames(api).map((name) => `export type Names_${name} = api.${name};`),
    ...api.declarations.flatMap(({ name, values }) =>
      values ? [`is<readonly unknown[]>(api.${name});`] : [],
    ),
    ...api.schemas.operations.map(({ operation }) => `is<Function>(api.${operation});`),
    ...[...read].map(
      (name) =>
        `export function read_${name}(value: api.${name}) { ${readerOf(types.get(name) ?? { kind: "unknown" }, "value", types)} }`,
    ),
    ...[...sent].map((name) => senderOf(name, types.get(name) ?? { kind: "unknown" })),
    optionsOf(api),
    ...api.operations.map((operation) => callOf(operation, types)),
  ].join("\n");
}

/** Handles every event that the document describes. */
function webhookHandler({ webhooks }: Api): readonly string[] {
  if (webhooks === undefined) return [];
  const branches = webhooks.events.flatMap(({ names, payloadNames }) =>
    names.map((name) => {
      const payload = payloadNames.map((each) => `api.${each}`).join(" | ");
      return `if (webhook.event === ${JSON.stringify(name)}) is<${payload}>(webhook.payload);`;
    }),
  );
  return [
    'import { unwrap } from "./src/webhooks.js";',
    `export async function handle() { const webhook = await unwrap("", {}, { secret: "" }); ${branches.join(" ")} }`,
  ];
}

function exportedNames({ declarations, operations, client }: Api): readonly string[] {
  const names = [
    ...declarations.map(({ name }) => name),
    ...operations.map(({ resultName }) => resultName),
    client.optionsName,
    client.loose.name,
    ...client.groups.map(({ name }) => name),
  ];
  return [...new Set(names)];
}

type Types = ReadonlyMap<string, Shape>;

function reachable(
  api: Api,
  types: Types,
  shapesOf: (operation: Operation) => readonly Shape[],
  others: readonly string[] = [],
): Set<string> {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { kind, name } = value as { readonly kind?: string; readonly name?: string };
    if (kind === "reference" && name !== undefined && !names.has(name)) {
      names.add(name);
      visit(types.get(name));
    }
    for (const [key, part] of Object.entries(value)) if (key !== "docs") visit(part);
  };
  api.operations.flatMap(shapesOf).forEach(visit);
  for (const name of others) visit({ kind: "reference", name });
  return names;
}

/** Literals of an object, whose excess properties the compiler refuses. */
function senderOf(name: string, shape: Shape): string {
  const values = inputsOf(shape);
  return values
    .map((value, index) => `export const send_${name}_${index}: api.${name} = ${value};`)
    .join("\n");
}

function inputsOf(shape: Shape): readonly string[] {
  if (shape.kind === "object")
    return [...new Set([objectLiteral(shape, true), objectLiteral(shape, false)])];
  if (shape.kind === "union")
    return [...new Set(shape.members.flatMap((member) => inputsOf(member)))];
  if (shape.kind === "openEnum")
    return [...shape.values.map((value) => JSON.stringify(value)), `given<${shape.base}>()`];
  return shape.kind === "literal"
    ? [JSON.stringify(shape.value)]
    : [`given<${shapeType(shape)}>()`];
}

function objectLiteral({ properties, additional }: ObjectShape, isFull: boolean): string {
  const members = properties
    .filter(({ required }) => isFull || required)
    .map(({ name, shape }) => `${JSON.stringify(name)}: given<${shapeType(shape)}>()`);
  const other = isFull && additional ? [`anotherKey: given<${shapeType(additional)}>()`] : [];
  return `{ ${[...members, ...other].join(", ")} }`;
}

/** The options that can each be left out, and each way to authenticate. */
function optionsOf({ client }: Api): string {
  const { className, loose, groups, choices } = client;
  const own = objectLiteral({ kind: "object", properties: loose.properties }, true);
  const least = objectLiteral({ kind: "object", properties: loose.properties }, false);
  const ways = choices.flat().map((way) => {
    const shapes = way.flatMap((name) => groups.find((group) => group.name === name)?.shape ?? []);
    return `{ ...${least}, ${shapes.map((shape) => `...${objectLiteral(shape, true)}`).join(", ")} }`;
  });
  const none = client.needsBaseUrl ? [] : ["undefined"];
  return [own, least, ...ways, ...none]
    .map((options, index) => `export const client_${index} = new api.${className}(${options});`)
    .join("\n");
}

function callOf(operation: Operation, types: Types): string {
  const { name, functionName, paramsName, paramsRequired, contentTypes, data, responses } =
    operation;
  const params = paramsName === undefined ? [] : [`given<api.${paramsName}>()`];
  const key = operation.plan.idempotencyKey === undefined ? {} : { idempotencyKey: "key" };
  const options = (contentType?: string): string => JSON.stringify({ contentType, ...key });
  const calls = (contentTypes ?? [undefined]).map((type) => [...params, options(type)].join(", "));
  if (contentTypes === undefined && !(paramsName !== undefined && paramsRequired)) calls.push("");
  const [first = ""] = calls;
  return [
    `export async function call_${functionName}() {`,
    ...calls.map((words) => `await client[${JSON.stringify(name)}](${words});`),
    `is<unknown>(api.${functionName}(client${first === "" ? "" : `, ${first}`}));`,
    `const data = await client[${JSON.stringify(name)}](${first});`,
    readerOf(data, "data", types),
    ...(operation.listItem
      ? [
          `for await (const item of client[${JSON.stringify(name)}](${first}).items()) { ${readerOf(operation.listItem, "item", types)} }`,
          `for await (const page of client[${JSON.stringify(name)}](${first}).pages()) { is<boolean>(page.hasNext()); }`,
        ]
      : []),
    `const result = await client[${JSON.stringify(name)}](${first}).result();`,
    ...responses.map(({ status, ok, shape }) =>
      /^\d+$/.test(status)
        ? `if (${ok ? "" : "!"}result.ok && result.status === ${status}) { ${readerOf(shape ?? { kind: ok ? "undefined" : "unknown" }, ok ? "result.data" : "result.error", types)} }`
        : "",
    ),
    "}",
  ].join("\n");
}
