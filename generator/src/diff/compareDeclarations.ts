/** The exported types: which are there, and what they are. */
import type { Api, Declaration, Property } from "../2-model/model.ts";
import type { ReportChange } from "./ChangeList.ts";
import { reportShapes } from "./reportShapes.ts";
import type { Direction, ShapeContext } from "./shapes/shapePair.ts";
import { affectedBy, usesOfTypes, type Users } from "./usesOfTypes.ts";

/** Both models, and how to look up their types. */
export interface ApiPair {
  readonly before: Api;
  readonly after: Api;
  readonly context: ShapeContext;
  readonly report: ReportChange;
  /** Was anything reported yet, of this subject or at all? */
  readonly isReported: (subject?: string) => boolean;
}

export function compareDeclarations(pair: ApiPair): void {
  const { before, after, report } = pair;
  const users = usesOfTypes(before);
  const former = new Map(before.declarations.map((each) => [each.name, each]));
  const known = new Map(after.declarations.map((each) => [each.name, each]));
  const added = after.declarations.filter(({ name }) => !former.has(name));
  const renamed = new Set<string>();
  for (const declaration of before.declarations) {
    const { name, pointer } = declaration;
    const affected = affectedBy(name, users(name));
    const now = known.get(name);
    if (now) {
      compareDeclared(pair, { before: declaration, after: now, users: users(name) });
      continue;
    }
    const twin = added.find((each) => !renamed.has(each.name) && isTwin(declaration, each));
    if (twin) renamed.add(twin.name);
    const about = { subject: name, affected, pointer };
    if (twin) report("type-renamed", { ...about, details: { now: twin.name } });
    else report("type-removed", about);
  }
  for (const { name, pointer } of added.filter((each) => !renamed.has(each.name)))
    report("type-added", { subject: name, affected: affectedBy(name, users(name)), pointer });
  compareOtherTypes(pair);
}

/** Two names of one type: of the same schema, or written alike. */
function isTwin(one: Declaration, other: Declaration): boolean {
  const isPlaced = one.pointer !== undefined && one.pointer === other.pointer;
  if (one.isInput !== other.isInput) return false;
  return isPlaced || JSON.stringify(one.shape) === JSON.stringify(other.shape);
}

interface DeclarationPair {
  readonly before: Declaration;
  readonly after: Declaration;
  readonly users: Users;
}

function compareDeclared(
  { context, report, before: api }: ApiPair,
  { before, after, users }: DeclarationPair,
): void {
  const { name } = before;
  const pointer = placeOfDeclared(api, after);
  const about = { subject: name, affected: affectedBy(name, users), pointer };
  const sent: readonly Direction[] = users.sent.size > 0 || before.isInput ? ["sent"] : [];
  const received: readonly Direction[] =
    users.received.size > 0 || sent.length === 0 ? ["received"] : [];
  const directions = [...sent, ...received];
  const types = { before: before.shape, after: after.shape, directions };
  reportShapes({ ...about, ...types }, context, report);
  if (before.values && !after.values) report("values-removed", about);
  if (!before.values && after.values) report("values-added", about);
  for (const path of newlyDeprecated(before, after))
    report("property-deprecated", { ...about, path: [path], details: { path } });
  if (isDescribedOtherwise(before, after))
    report("documentation-changed", { ...about, subject: `\`${name}\`` });
}

/** Parameters are described where their operation is. */
function placeOfDeclared({ operations }: Api, { name, pointer }: Declaration): string | undefined {
  return pointer ?? operations.find(({ paramsName }) => paramsName === name)?.pointer;
}

function propertiesOf({ shape }: Declaration): readonly Property[] {
  return shape.kind === "object" ? shape.properties : [];
}

function newlyDeprecated(before: Declaration, after: Declaration): readonly string[] {
  const former = new Map(propertiesOf(before).map(({ name, docs }) => [name, docs.deprecated]));
  return propertiesOf(after)
    .filter(({ name, docs }) => docs.deprecated && former.has(name) && !former.get(name))
    .map(({ name }) => name);
}

/** The comment of the type, or of a property that both have. */
function isDescribedOtherwise(before: Declaration, after: Declaration): boolean {
  const former = new Map(propertiesOf(before).map(({ name, docs }) => [name, docs]));
  const pairs = propertiesOf(after).map(({ name, docs }) => [former.get(name) ?? docs, docs]);
  return [[before.docs, after.docs], ...pairs].some(
    ([one, other]) => JSON.stringify(one) !== JSON.stringify(other),
  );
}

/** Types that are printed of something else than a declaration: results, and what options are made of. */
function compareOtherTypes({ before, after, report }: ApiPair): void {
  const [former, known] = [before, after].map(otherTypes);
  for (const [name, affected] of former ?? [])
    if (!known?.has(name)) report("type-removed", { subject: name, affected });
  for (const [name, affected] of known ?? [])
    if (!former?.has(name)) report("type-added", { subject: name, affected });
}

function otherTypes({ client, operations }: Api): ReadonlyMap<string, string> {
  const users = `callers of \`new ${client.className}()\``;
  return new Map([
    ...operations.map(({ name, resultName }) => [resultName, `callers of \`${name}\``] as const),
    ...[client.loose.name, client.optionsName].map((name) => [name, users] as const),
    ...client.groups.map(({ name }) => [name, users] as const),
  ]);
}
