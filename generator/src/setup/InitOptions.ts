/** What to set up. */
export interface InitOptions {
  /** Absolute path; the folder need not exist. */
  readonly folder: string;
  /** A path, an address, or `-`. Default, in an empty folder: an example. */
  readonly document?: string;
  /** Name of the API. Default: that of the document's file, or its title. */
  readonly name?: string;
  readonly allowPartial?: boolean;
}
