/** `new ImageKit(…)` as a README shows it. */
import type { Api, ClientOption, Shape } from "../2-model/model.ts";
import { literal } from "./literal.ts";

/** The credentials, as placeholders that nobody takes for real ones, without the spaces that no header can carry. */
export function constructorText(api: Api): string {
  const { options, credentials } = api.client;
  const variables = api.client.plan.server.variables ?? {};
  const needed = [
    ...(credentials[0] ?? []),
    ...options.filter(({ name }) => !Object.hasOwn(variables, name)),
  ];
  const members = [
    ...baseUrlText(api),
    ...needed.map(({ name, shape }) => `${name}: ${placeholder(name, shape)}`),
  ];
  return members.length === 0 ? "" : `{ ${members.join(", ")} }`;
}

/** Where the API lives, if its document does not say it. */
export function baseUrlText(api: Api): readonly string[] {
  return api.client.needsBaseUrl ? [`baseUrl: ${literal("https://api.example.com")}`] : [];
}

/** The first way to authenticate, its last credential given by a function. */
export function credentialsText(api: Api, options: readonly ClientOption[]): string {
  const members = options.map(({ name, shape }, index) => {
    const value = placeholder(name, shape);
    const isAsked = shape.kind === "credential" && index === options.length - 1;
    if (!isAsked) return `${name}: ${value},`;
    return `// With \`refresh\` after a 401: a value from a cache will not do then.
${name}: async ({ refresh }) => (refresh ? ${placeholder(`new${name.charAt(0).toUpperCase()}${name.slice(1)}`, shape)} : ${value}),`;
  });
  return `{\n${[...baseUrlText(api).map((text) => `${text},`), ...members].join("\n")}\n}`;
}

/** `imagekit`. */
export function variableName(api: Api): string {
  const { className } = api.client;
  return className.charAt(0).toLowerCase() + className.slice(1);
}

function placeholder(name: string, shape: Shape): string {
  // Of listed values, the first: all of them are right.
  const [first] = shape.kind === "union" ? shape.members : [];
  if (first?.kind === "literal") return literal(first.value);
  if (shape.kind === "bigint") return "42n";
  return shape.kind === "number" || first?.kind === "number"
    ? "42"
    : literal(`your_${name.replaceAll(/([A-Z])/g, "_$1").toLowerCase()}`);
}
