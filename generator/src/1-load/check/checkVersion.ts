import { isObject } from "../../openapi/pointer.ts";

/** The version of OpenAPI that a document declares. */
export type Version =
  /** What the document is instead, for a message. */
  | { readonly found: string }
  /** The version in its usual form, when it is written differently: `3.0`, `v3.1.0`. */
  | { readonly meant?: string };

/** Reads the version of OpenAPI that the document declares. */
export function checkVersion(document: unknown): Version {
  if (!isObject(document)) return { found: "it is not a mapping" };
  const { openapi, swagger, asyncapi } = document;
  if (typeof openapi === "string" && /^3\.[012]\.\d/.test(openapi)) return {};
  const minor = /^\s*v?3(?:\.([012])(?:\.\w*)?)?\s*$/i.exec(String(openapi ?? ""));
  if (minor !== null) return { meant: `3.${minor[1] ?? "0"}.0` };
  if (openapi !== undefined) return { found: `its field openapi is ${JSON.stringify(openapi)}` };
  if (swagger !== undefined) return { found: `it is Swagger ${JSON.stringify(swagger)}` };
  if (asyncapi !== undefined) return { found: `it is AsyncAPI ${JSON.stringify(asyncapi)}` };
  return { found: "the field openapi is missing" };
}
