/** The schemas that validate responses: their names are exports, and their rules matter to those who validate. */
import type { Api } from "../2-model/model.ts";
import type { ApiPair } from "./compareDeclarations.ts";

type Schemas = Api["schemas"];

const parts: { readonly [Field in keyof Required<Schemas>]: (pair: ApiPair) => void } = {
  definitions: compareDefinitions,
  operations: compareOperationSchemas,
};

export function compareSchemas(pair: ApiPair): void {
  for (const part of Object.values(parts)) part(pair);
}

const affected = "code that validates responses";

/** Of a type that changed, the schema's change needs no word. */
function compareDefinitions({ before, after, report, isReported }: ApiPair): void {
  const [former, known] = [before, after].map(
    ({ schemas }) => new Map(schemas.definitions.map((each) => [each.name, each])),
  );
  for (const [name, { typeName, rule }] of former ?? []) {
    const now = known?.get(name);
    if (now === undefined && typeName !== undefined)
      report("schema-removed", { subject: name, affected });
    const isTold = typeName !== undefined && isReported(typeName);
    if (now && !isTold && JSON.stringify(now.rule) !== JSON.stringify(rule))
      report("validation-changed", { subject: `\`${typeName ?? name}\``, affected });
  }
  for (const [name, { typeName }] of known ?? [])
    if (!former?.has(name) && typeName !== undefined)
      report("schema-added", { subject: name, affected });
}

function compareOperationSchemas({ before, after, report, isReported }: ApiPair): void {
  const [former, known] = [before, after].map(
    ({ schemas }) => new Map(schemas.operations.map((each) => [each.name, each])),
  );
  for (const [name, { operation, statuses }] of former ?? []) {
    const now = known?.get(name);
    if (now === undefined) report("schema-removed", { subject: name, affected });
    else if (!isReported(operation) && JSON.stringify(now.statuses) !== JSON.stringify(statuses))
      report("validation-changed", { subject: `a response of \`${operation}\``, affected });
  }
  for (const name of known?.keys() ?? [])
    if (!former?.has(name)) report("schema-added", { subject: name, affected });
}
