/** For programs that use MSW (https://mswjs.io), an optional peer. */
export { toMswHandlers } from "./mock/toMswHandlers.ts";
