/** The typed openapi-fetch client: an entry of its own, because it alone needs that library. */
export { createRawClient, type RawClient } from "./createRawClient.ts";
