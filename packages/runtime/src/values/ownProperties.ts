/** Options and plans with only their own properties, even if someone has added properties to `Object.prototype`. */

/** A copy that inherits nothing. */
export function ownProperties<Given extends object>(given: Given): Given {
  return Object.assign(Object.create(null) as Given, given);
}

const ownPlans: WeakMap<object, unknown> = new WeakMap();

/** The same for a plan and everything in it; each plan is copied once. */
export function ownPlan<Plan extends object>(plan: Plan): Plan {
  const known = ownPlans.get(plan) as Plan | undefined;
  if (known) return known;
  const copy = ownValue(plan) as Plan;
  ownPlans.set(plan, copy);
  // The copy of a copy is the copy itself.
  ownPlans.set(copy, copy);
  return copy;
}

function ownValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ownValue);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, item]) => [name, ownValue(item)] as const);
  return ownProperties(Object.fromEntries(entries));
}
