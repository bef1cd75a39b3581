import { isObject } from "../../openapi/pointer.ts";

/** What a document says about its version. */
export type Version =
  /** What it is instead of an OpenAPI 3.0, 3.1 or 3.2 document, in words. */
  | { readonly found: string }
  /** The version that is meant, when it is written in another way: `3.0`, `v3.1.0`. */
  | { readonly meant?: string };

/** Which version of OpenAPI the document has. */
export function checkVersion(document: unknown): Version {
  if (!isObject(document)) return { found: "it is no mapping" };
  const { openapi, swagger, asyncapi } = document;
  if (typeof openapi === "string" && /^3\.[012]\.\d/.test(openapi)) return {};
  const minor = /^\s*v?3(?:\.([012])(?:\.\w*)?)?\s*$/i.exec(String(openapi ?? ""));
  if (minor !== null) return { meant: `3.${minor[1] ?? "0"}.0` };
  if (openapi !== undefined) return { found: `its field openapi is ${JSON.stringify(openapi)}` };
  if (swagger !== undefined) return { found: `it is Swagger ${JSON.stringify(swagger)}` };
  if (asyncapi !== undefined) return { found: `it is AsyncAPI ${JSON.stringify(asyncapi)}` };
  return { found: "it has no field openapi" };
}
