/** What a document calls its API, as words for names. */
import { words } from "./words.ts";

/** Words of a title that say what kind of text or service it is, not which. */
const silent =
  /^(the|apis?|rest|restful|https?|json|openapi|oas|swagger|specs?|specifications?|definition|documentation|docs|reference|v\d+)$/i;

/** Names are readable up to about here. */
const longest = 60;

/** `Swagger Petstore - OpenAPI 3.0` → `["Petstore"]`, `GitHub v3 REST API` → `["GitHub"]`; empty where nothing telling is left. */
export function titleWords(title: string): readonly string[] {
  const telling: string[] = [];
  let isSilent = false;
  for (const word of words(title)) {
    // A number belongs to the word before it: `OpenAPI 3.0`, `Route 53`.
    isSilent = silent.test(word) || (isSilent && /^\d+$/.test(word));
    if (!isSilent) telling.push(word);
  }
  while (telling.join("").length > longest) telling.pop();
  return telling;
}
