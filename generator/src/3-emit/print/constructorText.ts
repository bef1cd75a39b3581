/** `new ImageKit(…)` as a README shows it. */
import type { Api, ClientOption, ServerPlan, Shape } from "../../2-model/model.ts";
import { literal, propertyKey } from "./literal.ts";

/**
 * The credentials, as obvious placeholders, without spaces, which a header cannot have; and options, but those
 * that have a default or that only the server of another operation than `called` needs.
 */
export function constructorText(api: Api, called?: string, baseUrl?: string): string {
  const { options, credentials, plan } = api.client;
  const other = new Set(api.operations.flatMap(({ plan: { server } }) => variablesOf(server)));
  const here = api.operations.find(({ name }) => name === called)?.plan.server;
  const open = new Set([...openVariables(plan.server), ...openVariables(here)]);
  const isVariable = (name: string): boolean =>
    other.has(name) || variablesOf(plan.server).includes(name);
  const needed = [
    ...(credentials[0] ?? []),
    ...options.filter(({ name }) => open.has(name) || !isVariable(name)),
  ];
  const members = [
    ...(baseUrl === undefined ? baseUrlText(api) : [`baseUrl: ${literal(baseUrl)}`]),
    ...needed.map(({ name, shape }) => `${propertyKey(name)}: ${placeholder(name, shape)}`),
  ];
  return members.length === 0 ? "" : `{ ${members.join(", ")} }`;
}

function variablesOf(server: ServerPlan | undefined): readonly string[] {
  return Object.keys(server?.variables ?? {});
}

/** Variables without a default. */
function openVariables(server: ServerPlan | undefined): readonly string[] {
  return Object.entries(server?.variables ?? {}).flatMap(([name, variable]) =>
    variable.default === "" ? [name] : [],
  );
}

/** Where the API lives, if its document does not say it. */
export function baseUrlText(api: Api): readonly string[] {
  return api.client.needsBaseUrl ? [`baseUrl: ${literal("https://api.example.com")}`] : [];
}

/** The first way to authenticate, with a function for its last credential. */
export function credentialsText(api: Api, options: readonly ClientOption[]): string {
  const members = options.map(({ name, shape }, index) => {
    const value = placeholder(name, shape);
    const isAsked = shape.kind === "credential" && index === options.length - 1;
    if (!isAsked) return `${propertyKey(name)}: ${value},`;
    return `// With \`refresh\` after a 401: a value from a cache will not do then.
${propertyKey(name)}: async ({ refresh }) => (refresh ? ${placeholder(`new${name.charAt(0).toUpperCase()}${name.slice(1)}`, shape)} : ${value}),`;
  });
  return `{\n${[...baseUrlText(api).map((text) => `${text},`), ...members].join("\n")}\n}`;
}

/** `imagekit`, `imageKit` for a provider called `image-kit`; `newClient` where the language, the page or the example itself has the word. */
export function variableName(api: Api): string {
  const { className } = api.client;
  const name = /^[a-z][a-z\d]*$/.test(api.provider)
    ? api.provider
    : className.charAt(0).toLowerCase() + className.slice(1);
  return name === className || isTaken(name) ? `${name}Client` : name;
}

/** Does the language, the page or an example itself have the word? */
export function isTaken(name: string): boolean {
  return takenWords.has(name);
}

const takenWords: ReadonlySet<string> = new Set(
  (
    "result arguments async attempt await break case catch class client console const continue debugger default delete do else " +
    "enum eval export extends false fetch fileFromPath finally for function globalThis if implements import in instanceof " +
    "interface item items let new null operation package private process protected public refresh response result return schemas send static " +
    "super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

function placeholder(name: string, shape: Shape): string {
  // Of listed values, the first: all of them are right.
  const [first] = shape.kind === "union" ? shape.members : [];
  if (first?.kind === "literal") return literal(first.value);
  if (shape.kind === "bigint") return "42n";
  return shape.kind === "number" || first?.kind === "number"
    ? "42"
    : literal(`your_${name.replaceAll(/([A-Z])/g, "_$1").toLowerCase()}`);
}
