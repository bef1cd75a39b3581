import { isObject } from "./pointer.ts";

/** `undefined` for an OpenAPI 3.0, 3.1 or 3.2 document, else what it is instead, in words. */
export function checkVersion(document: unknown): string | undefined {
  if (!isObject(document)) return "it is no mapping";
  const { openapi, swagger, asyncapi } = document;
  if (typeof openapi === "string" && /^3\.[012]\.\d/.test(openapi)) return undefined;
  if (openapi !== undefined) return `its field openapi is ${JSON.stringify(openapi)}`;
  if (swagger !== undefined) return `it is Swagger ${JSON.stringify(swagger)}`;
  if (asyncapi !== undefined) return `it is AsyncAPI ${JSON.stringify(asyncapi)}`;
  return "it has no field openapi";
}
