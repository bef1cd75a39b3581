/** The client class: its options, its credentials and what the runtime must know of the provider. */
import type { ErrorPlan, ProviderPlan } from "@lading/runtime";
import type { Names } from "./buildNames.ts";
import { buildSchemes, type Scheme } from "./buildSecurity.ts";
import { buildServer } from "./buildServer.ts";
import type { Context } from "./context.ts";
import { list, text } from "./document.ts";
import type { ClientModel, ClientOption, Operation, Property, Shape } from "./model.ts";

export interface ClientRequest {
  /** Built already: they note the options that their parameters and servers need. */
  readonly operations: readonly Operation[];
  readonly names: Names;
}

export function buildClient(context: Context, { operations, names }: ClientRequest): ClientModel {
  const server = buildServer(context, context.document.root) ?? { url: "" };
  const alternatives = operations.flatMap(({ plan }) => plan.security ?? []);
  const schemes = buildSchemes(context, alternatives.flat());
  const credentials = distinctAlternatives(alternatives, schemes);
  const errors = buildErrors(context);
  const options = [...context.options.values()];
  const known = distinctOptions([...credentials.flat(), ...options]);
  const plan: ProviderPlan = {
    name: context.provider,
    server,
    ...(schemes.size > 0 && {
      security: Object.fromEntries([...schemes].map(([name, scheme]) => [name, scheme.plan])),
    }),
    ...(known.length > 0 && {
      options: Object.fromEntries(
        known.map(({ name, env, secret }) => [
          name,
          { env, ...(secret && { secret: true as const }) },
        ]),
      ),
    }),
    ...(errors && { errors }),
    ...buildThrottle(context),
  };
  return {
    className: names.className,
    optionsName: names.optionsName,
    plan,
    options,
    credentials,
    optionsShape: buildOptionsShape(options, credentials),
  };
}

/** Everything may be left out, since the environment may hold it; but of credentials that go together, all or none. */
function buildOptionsShape(
  options: readonly ClientOption[],
  credentials: readonly (readonly ClientOption[])[],
): Shape {
  const own = options.map((option) => optionProperty(option, false));
  const all = distinctOptions(credentials.flat());
  const only = all.length === 1 ? all[0] : undefined;
  if (only !== undefined)
    return { kind: "object", properties: [optionProperty(only, false), ...own] };
  const ways = [...credentials, []].map((given): Shape => {
    const names = new Set(given.map(({ name }) => name));
    const absent = all.filter(({ name }) => !names.has(name));
    return {
      kind: "object",
      properties: [
        ...given.map((option) => optionProperty(option, true)),
        ...absent.map((option) => ({
          ...optionProperty(option, false),
          shape: { kind: "never" } as const,
          docs: {},
        })),
      ],
    };
  });
  const base: Shape = { kind: "object", properties: own };
  if (all.length === 0) return base;
  const union: Shape = { kind: "union", members: ways };
  return own.length === 0 ? union : { kind: "intersection", members: [base, union] };
}

function optionProperty(option: ClientOption, required: boolean): Property {
  const constraints = [
    ...(option.docs.constraints ?? []),
    `environment variable \`${option.env}\``,
  ];
  return {
    name: option.name,
    shape: option.shape,
    required,
    readonly: true,
    docs: { ...option.docs, constraints },
  };
}

/** The sets of options that open an operation, each once. */
function distinctAlternatives(
  alternatives: readonly (readonly string[])[],
  schemes: ReadonlyMap<string, Scheme>,
): readonly (readonly ClientOption[])[] {
  const sets = alternatives
    .map((names) => distinctOptions(names.flatMap((name) => schemes.get(name)?.options ?? [])))
    .filter((options) => options.length > 0);
  const byNames = new Map(sets.map((options) => [options.map(({ name }) => name).join(), options]));
  return [...byNames.values()];
}

function distinctOptions(options: readonly ClientOption[]): readonly ClientOption[] {
  return [...new Map(options.map((option) => [option.name, option])).values()];
}

/** `x-lading-throttle`, checked when the document was loaded. */
function buildThrottle(context: Context): Pick<ProviderPlan, "throttle"> {
  const node = context.document.child(context.document.root, "x-lading-throttle");
  const header = node && text(node, "header");
  const unit = node && text(node, "unit");
  if (
    header === undefined ||
    (unit !== "seconds" && unit !== "milliseconds" && unit !== "epoch-seconds")
  )
    return {};
  return { throttle: { header, unit } };
}

/** `x-lading-errors`, checked when the document was loaded. */
function buildErrors(context: Context): ErrorPlan | undefined {
  const node = context.document.child(context.document.root, "x-lading-errors");
  if (node === undefined) return undefined;
  const pointers = (key: string): readonly string[] =>
    list(node, key).filter((pointer) => typeof pointer === "string");
  const message = pointers("message");
  const code = pointers("code");
  const status = text(node, "status");
  const insideSuccess = text(node, "insideSuccess");
  return {
    ...(message.length > 0 && { message }),
    ...(code.length > 0 && { code }),
    ...(status !== undefined && { status }),
    ...(insideSuccess !== undefined && { insideSuccess }),
  };
}
