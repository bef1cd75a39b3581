/** The client class: its options, its credentials and what the runtime must know of the provider. */
import type { ErrorPlan, ProviderPlan, ServerPlan } from "@lading/runtime";
import { buildCredentials, distinctOptions } from "./buildCredentials.ts";
import type { Names } from "../names/buildNames.ts";
import { buildSchemes, type Scheme } from "./buildSecurity.ts";
import type { Context } from "../context.ts";
import { list, text } from "../document/document.ts";
import { environmentName } from "../names/identifier.ts";
import type { ClientModel, ClientOption, Extras, Operation, Property } from "../model.ts";
import { buildOptionProperty } from "./buildOptionProperty.ts";

export interface ClientRequest {
  readonly server: ServerPlan;
  /** Built already: they note the options that their parameters and servers need. */
  readonly operations: readonly Operation[];
  readonly names: Names;
  readonly extras: Extras;
}

export function buildClient(
  context: Context,
  { server, operations, names, extras }: ClientRequest,
): ClientModel {
  const { className, optionsName, claim } = names;
  const requirements = operations.flatMap(({ plan }) => plan.security ?? []);
  const schemes = buildSchemes(context, requirements.flat());
  const filling = context.options;
  const credentials = buildCredentials({ requirements, schemes, filling, className, claim });
  const { alternatives, single, groups, choices } = credentials;
  const secret = new Set(alternatives.flat().map(({ name }) => name));
  const options = [...filling.values()].filter(({ name }) => !secret.has(name));
  const known = distinctOptions([...alternatives.flat(), ...options]);
  const needsBaseUrl = lacksServer(server, operations);
  if (needsBaseUrl) context.report("base-url-required", "");
  return {
    className,
    optionsName,
    module: extras.client ? "./extras/client.ts" : "./client.ts",
    plan: buildPlan(context, { server, schemes, options: known }),
    logVariable: environmentName(context.provider, "log"),
    options,
    credentials: alternatives,
    loose: {
      name: choices.length === 0 ? optionsName : claim(`${className}CommonOptions`),
      properties: [
        ...(needsBaseUrl ? [baseUrlProperty] : []),
        ...[...single, ...options].map((option) => buildOptionProperty(option, false)),
      ],
    },
    ...(needsBaseUrl && { needsBaseUrl }),
    groups,
    choices,
  };
}

interface PlanParts {
  readonly server: ServerPlan;
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly options: readonly ClientOption[];
}

/** The format in which plans are printed, see `ProviderPlan`. */
const planFormat = 1;

/** What the runtime must know of the provider. */
function buildPlan(context: Context, { server, schemes, options }: PlanParts): ProviderPlan {
  const errors = buildErrors(context);
  return {
    format: planFormat,
    name: context.provider,
    server,
    ...(schemes.size > 0 && {
      security: Object.fromEntries([...schemes].map(([name, scheme]) => [name, scheme.plan])),
    }),
    ...(options.length > 0 && {
      options: Object.fromEntries(
        options.map(({ name, env, secret }) => [
          name,
          { env, ...(secret && { secret: true as const }) },
        ]),
      ),
    }),
    ...(errors && { errors }),
    ...buildThrottle(context),
  };
}

/** Does any operation use a server that is not absolute after filling in the defaults of its variables? */
function lacksServer(server: ServerPlan, operations: readonly Operation[]): boolean {
  const isAbsolute = ({ url, variables = {} }: ServerPlan): boolean => {
    const filled = url.replaceAll(/\{([^{}]+)\}/g, (_, name: string) =>
      Object.hasOwn(variables, name) ? variables[name]?.default || "x" : "x",
    );
    return /^https?:\/\//i.test(filled);
  };
  const isLost = operations.some(({ plan }) => !(plan.server && isAbsolute(plan.server)));
  return isLost && !isAbsolute(server);
}

const baseUrlProperty: Property = {
  name: "baseUrl",
  shape: { kind: "string" },
  required: true,
  readonly: true,
  docs: {
    summary: "Where the API lives: an absolute URL. The document names no absolute server.",
  },
};

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
