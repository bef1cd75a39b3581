/** How to read lists that come in pages; nothing where none does. */
import type { Api } from "../../2-model/model.ts";
import { code } from "./markdown.ts";

export function describePages(api: Api): readonly string[] {
  const names = api.operations.filter(({ plan }) => plan.pagination).map(({ name }) => code(name));
  if (names.length === 0) return [];
  const few = names.length <= mostNames;
  const [verb, its] =
    names.length === 1 ? ["returns its list", "its"] : ["return their lists", "their"];
  return [
    "## Pages",
    [
      `${few ? names.join(", ") : `${names.length} operations`} ${verb} page by page. Awaited, ${its} calls return one page, as any call returns its`,
      "response. `for await (const item of call.items({ maxItems: 500 }))` requests the pages as the loop needs them, `call.pages()` iterates over",
      "the pages, and `page()` returns the first one, with `items`, `data`, `hasNext()` and `next()`. Each page is a request with the options of the",
      "call. A server that leads in circles, or to another server, ends the list with `ApiResponseError`.",
    ].join("\n"),
  ];
}

/** Names that a reader takes in at a glance. */
const mostNames = 5;
