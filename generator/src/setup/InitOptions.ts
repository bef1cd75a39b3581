/** What to set up. */
export interface InitOptions {
  /** Absolute path; the folder need not exist. */
  readonly folder: string;
  /** The folder was named: it may be below another workspace. */
  readonly isNamed?: boolean;
  /** npm scope of the packages of a new workspace, `@acme`. Default: one after the folder. */
  readonly scope?: string;
  /** A path, an address, or `-`. Default, in an empty folder: an example. */
  readonly document?: string;
  /** Name of the API. Default: that of the document's file, or its title. */
  readonly name?: string;
  readonly allowPartial?: boolean;
  /** Add workflows to the repository, also to one whose workspace is there already. */
  readonly ci?: "github";
}
