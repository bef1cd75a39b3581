import { suggestPagination } from "../2-model/pagination/suggestPagination.ts";
import type { Api, JsonObject } from "../2-model/model.ts";

/** Operations whose declarations are shown; of a large API the first ones. */
const mostShown = 20;

/** What to write down so that lists can be read page by page: text for a reader; nothing where no list is plain. */
export function proposePagination(api: Api, provider: string): readonly string[] {
  const suggestions = suggestPagination(api);
  if (suggestions.length === 0) return [];
  const [count, lists] =
    suggestions.length === 1
      ? ["1 operation", "a list"]
      : [`${suggestions.length} operations`, "lists"];
  const shown = suggestions.slice(0, mostShown);
  const left = suggestions.length - shown.length;
  return [
    `${count} may return ${lists} page by page. To call items() and pages(), check these declarations against the API's documentation,`,
    `save them as specs/${provider}/overlay.yaml, and generate the package again:`,
    "",
    "  overlay: 1.1.0",
    `  info: {title: ${JSON.stringify(`Pages of ${api.title}`)}, version: "1"}`,
    "  actions:",
    ...shown.flatMap(({ method, path, declaration }) => [
      `    - target: ${JSON.stringify(`$.paths['${path.replaceAll(/['\\]/g, "\\$&")}'].${method.toLowerCase()}`)}`,
      `      update: {x-lading-pagination: ${flowText(declaration)}}`,
    ]),
    ...(left > 0 ? ["", `${left} more of the API look alike.`] : []),
  ];
}

/** YAML on one line: JSON whose names need no quotation marks. */
function flowText(declaration: JsonObject): string {
  const fields = Object.entries(declaration).map(
    ([name, value]) => `${name}: ${JSON.stringify(value)}`,
  );
  return `{${fields.join(", ")}}`;
}
