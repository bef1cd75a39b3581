/** Presigned URLs are whole addresses: in a test they lead to the mock. */
import type { OperationPlan } from "@lading/runtime";

/** The query of the example, at the place where the mock serves the operation's path. */
export function withPresignedUrl(
  params: Readonly<Record<string, unknown>>,
  plan: OperationPlan,
  origin: string,
): Readonly<Record<string, unknown>> {
  const parameter = plan.parameters?.find(({ absoluteUrl }) => absoluteUrl);
  if (parameter === undefined) return params;
  const { name, as = name } = parameter;
  const url = new URL(plan.path.replaceAll(/\{[^}]+\}/g, "part-1"), origin);
  const given = String(params[as]);
  if (URL.canParse(given)) url.search = new URL(given).search;
  return { ...params, [as]: url.href };
}
