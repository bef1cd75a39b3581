/** Every operation in one table. */
import type { Api } from "../../2-model/model.ts";
import { cell, code, table } from "./markdown.ts";

export function describeOperations(api: Api): readonly string[] {
  return [
    "## Operations",
    api.operations.length === 0 ? "The document describes no operations." : operationsTable(api),
  ];
}

function operationsTable(api: Api): string {
  const rows = api.operations.map(({ name, plan, docs }) => [
    `\`${name}\``,
    code(`${plan.method} ${plan.path}`),
    cell(docs.summary ?? ""),
  ]);
  return table(["method", "request", ""], rows);
}
