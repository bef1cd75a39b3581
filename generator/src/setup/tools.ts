/** What a new workspace installs: what lading itself is tested with. */

/** What `@lading/testing` runs. Newer servers of Prism need Node 24, and the ranges of its packages among themselves admit them. */
export const prismPackages: Readonly<Record<string, string>> = {
  "@stoplight/prism-core": "5.8.0",
  "@stoplight/prism-http": "5.12.0",
  "@stoplight/prism-http-server": "5.12.2",
};

/** Programs, and the libraries that the entries `./raw`, `./schemas` and `./testing` of a package are built with. */
export const tools: Readonly<Record<string, string>> = {
  "@lading/testing": "^0.1.0",
  "@redocly/cli": "^2.77.0",
  "openapi-fetch": "^0.17.0",
  typescript: "^6.0.3",
  valibot: "^1.5.0",
};

/** Raises the versions of packages, and writes their changelogs. */
export const changesets: Readonly<Record<string, string>> = { "@changesets/cli": "^2.31.1" };
