/** The client class of a package. */
import type { ProviderPlan } from "@lading/runtime";
import type { Docs } from "./docs.ts";
import type { Property, Shape } from "./shape.ts";

/** The client class and its options. */
export interface ClientModel {
  /** `ImageKit`. */
  readonly className: string;
  /** `ImageKitOptions`. */
  readonly optionsName: string;
  /** Where the index finds both: the generated `./client.ts`, or the hand-written module that extends it. */
  readonly module: string;
  readonly plan: ProviderPlan;
  /** Environment variable that turns the log up: `IMAGEKIT_LOG`. */
  readonly logVariable: string;
  /** Client options that are not credentials: server variables, and parameters or fields filled by the client. */
  readonly options: readonly ClientOption[];
  /** The ways to authenticate: each alternative is a set of options that belong together. Empty: no credentials. */
  readonly credentials: readonly (readonly ClientOption[])[];
  /** Options that may be left out one by one: all but the credentials of a group. */
  readonly loose: OptionsInterface;
  /** Credentials that belong together with others. */
  readonly groups: readonly CredentialGroup[];
  /** The document names no absolute server: the client's user must give a `baseUrl`. */
  readonly needsBaseUrl?: true;
  /** The choices that the constructor requires, besides the optional options; all of them apply. */
  readonly choices: readonly CredentialChoice[];
}

/** The interface of the optional options. It is called `optionsName` if there are no choices. */
export interface OptionsInterface {
  readonly name: string;
  readonly properties: readonly Property[];
}

/** Credentials that one way to authenticate requires together, as an interface: `CapillaryTillCredentials`. */
export interface CredentialGroup {
  readonly name: string;
  readonly shape: Extract<Shape, { kind: "object" }>;
  readonly docs: Docs;
}

/**
 * Ways to give the credentials of groups that share options: a way names the groups that are given. One way is given
 * whole, or no option at all, which leaves everything to the environment.
 */
export type CredentialChoice = readonly (readonly string[])[];

/** One option of the client's constructor. */
export interface ClientOption {
  readonly name: string;
  readonly shape: Shape;
  readonly docs: Docs;
  /** Environment variable it falls back to. */
  readonly env: string;
  readonly secret: boolean;
}
