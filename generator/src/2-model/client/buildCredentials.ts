/** Which credentials belong together: alternatives (OR) of schemes (AND), as sets of client options. */
import type { Scheme } from "./buildSecurity.ts";
import { pascalCase } from "../names/identifier.ts";
import type { ClientOption, CredentialChoice, CredentialGroup, Docs, Property } from "../model.ts";
import { buildOptionProperty } from "./buildOptionProperty.ts";

export interface CredentialsRequest {
  /** Every operation's alternatives: names of schemes that belong together. */
  readonly requirements: readonly (readonly string[])[];
  readonly schemes: ReadonlyMap<string, Scheme>;
  /** Options that fill parameters and fields too. */
  readonly filling: ReadonlyMap<string, ClientOption>;
  /** The class's name, which the names of groups begin with. */
  readonly className: string;
  /** Returns a unique name. */
  readonly claim: (wanted: string) => string;
}

export interface Credentials {
  /** The sets of options that open an operation, each once. */
  readonly alternatives: readonly (readonly ClientOption[])[];
  /** Options that do not depend on others. */
  readonly single: readonly ClientOption[];
  readonly groups: readonly CredentialGroup[];
  readonly choices: readonly CredentialChoice[];
}

/** Options that belong together, and the schemes that require them. */
interface Alternative {
  readonly options: readonly ClientOption[];
  readonly schemes: readonly string[];
}

export function buildCredentials(request: CredentialsRequest): Credentials {
  const alternatives = distinctAlternatives(request);
  const single: ClientOption[] = [];
  const groups: CredentialGroup[] = [];
  const choices: CredentialChoice[] = [];
  for (const connected of connectedAlternatives(alternatives)) {
    const options = distinctOptions(connected.flatMap((alternative) => alternative.options));
    if (options.length === 1 || connected.length > mostConnected) {
      single.push(...options);
      continue;
    }
    const named = new Map(
      connected.map((alternative) => [alternative, buildGroup(request, alternative)]),
    );
    groups.push(...named.values());
    choices.push(wholeWays(connected).map((way) => way.map((each) => named.get(each)!.name)));
  }
  return { alternatives: alternatives.map(({ options }) => options), single, groups, choices };
}

/** Each option once; the first of a name counts. */
export function distinctOptions(options: readonly ClientOption[]): readonly ClientOption[] {
  const first = ({ name }: ClientOption): number => options.findIndex((one) => one.name === name);
  return options.filter((option, index) => first(option) === index);
}

function distinctAlternatives(request: CredentialsRequest): readonly Alternative[] {
  const found = new Map<string, Alternative>();
  for (const schemes of request.requirements) {
    const options = distinctOptions(
      schemes.flatMap((name) => request.schemes.get(name)?.options ?? []),
    ).map((option) => filled(option, request.filling.get(option.name)));
    const key = keyOf([{ options }]);
    if (options.length > 0 && !found.has(key)) found.set(key, { options, schemes });
  }
  return [...found.values()];
}

/** A credential that fills a parameter too is typed by that parameter, and is a secret all the same. */
function filled(option: ClientOption, other: ClientOption | undefined): ClientOption {
  return other === undefined ? option : { ...option, shape: other.shape };
}

function keyOf(alternatives: readonly Pick<Alternative, "options">[]): string {
  const names = alternatives.flatMap(({ options }) => options.map(({ name }) => name));
  return [...new Set(names)].sort().join();
}

/** Groups alternatives that share options, directly or through others. */
function connectedAlternatives(
  alternatives: readonly Alternative[],
): readonly (readonly Alternative[])[] {
  return alternatives.reduce<readonly (readonly Alternative[])[]>((known, alternative) => {
    const names = new Set(alternative.options.map(({ name }) => name));
    const touches = (part: readonly Alternative[]): boolean =>
      part.some(({ options }) => options.some(({ name }) => names.has(name)));
    const apart = known.filter((part) => !touches(part));
    return [...apart, [...known.filter(touches).flat(), alternative]];
  }, []);
}

/** The combinations double with each alternative. With more than these, only the runtime checks them, not the types. */
const mostConnected = 5;

/** Every combination of whole alternatives, the smallest first; two that come to the same options are one. */
function wholeWays(alternatives: readonly Alternative[]): readonly (readonly Alternative[])[] {
  const combinations = alternatives
    .reduce<readonly (readonly Alternative[])[]>(
      (known, alternative) => [...known, ...known.map((some) => [...some, alternative])],
      [[]],
    )
    .filter((some) => some.length > 0)
    .toSorted((one, other) => one.length - other.length);
  const ways = new Map<string, readonly Alternative[]>();
  for (const some of combinations) if (!ways.has(keyOf(some))) ways.set(keyOf(some), some);
  return [...ways.values()];
}

/** The description of a scheme is on the group, not on each option. */
function buildGroup(
  { className, claim }: CredentialsRequest,
  { options, schemes }: Alternative,
): CredentialGroup {
  const isOne = schemes.length === 1;
  const bare = (option: ClientOption): Property =>
    buildOptionProperty(isOne ? { ...option, docs: {} } : option, true);
  const docs: Docs = (isOne && options[0]?.docs) || {
    summary: `What ${schemes.map((scheme) => `\`${scheme}\``).join(" and ")} ask for together`,
  };
  return {
    name: claim(`${className}${schemes.map(pascalCase).join("And")}Credentials`),
    shape: { kind: "object", properties: options.map(bare) },
    docs,
  };
}
