/** How large what we publish may be: a change that needs more says so here. */

/** A tarball, in units of 1,024 bytes. */
export const tarballBudgets: Readonly<Record<string, number>> = {
  lading: 1_300,
  "@lading/runtime": 480,
  "@lading/capillary": 35,
  "@lading/imagekit": 60,
  "@lading/procore": 75,
  "@lading/roboflow": 40,
  "@lading/testing": 380,
  "@lading/uploadcare": 140,
};

/** What a page loads before its first call, minified and compressed, in units of 1,024 bytes. */
export interface BundleBudget {
  readonly name: string;
  readonly entry: string;
  readonly limit: number;
}

const operation = (provider: string, name: string): string =>
  `export { Client } from "@lading/runtime"; export { provider, ${name} } from "@lading/${provider}";`;

export const bundleBudgets: readonly BundleBudget[] = [
  { name: "an upload (ImageKit)", entry: operation("imagekit", "uploadFile"), limit: 32 },
  {
    name: "a JSON body (Roboflow)",
    entry: operation("roboflow", "createVisionEvent"),
    limit: 29.5,
  },
  { name: "no body (Uploadcare)", entry: operation("uploadcare", "getFileInfo"), limit: 29 },
  { name: "a whole package (Uploadcare)", entry: 'export * from "@lading/uploadcare";', limit: 41 },
  {
    name: "the raw client (ImageKit)",
    entry: 'export * from "@lading/imagekit/raw";',
    limit: 33.5,
  },
];
