/** Options and plans as they were written: what is not in them is not there, whatever `Object.prototype` was made to hold. */

/** A copy that inherits nothing. */
export function ownProperties<Given extends object>(given: Given): Given {
  return Object.assign(Object.create(null) as Given, given);
}

const ownPlans: WeakMap<object, unknown> = new WeakMap();

/** The same for a plan and all that is in it, once for each. */
export function ownPlan<Plan extends object>(plan: Plan): Plan {
  const known = ownPlans.get(plan) as Plan | undefined;
  if (known) return known;
  const copy = ownValue(plan) as Plan;
  ownPlans.set(plan, copy);
  // A plan that was copied already is its own copy.
  ownPlans.set(copy, copy);
  return copy;
}

function ownValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ownValue);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, item]) => [name, ownValue(item)] as const);
  return ownProperties(Object.fromEntries(entries));
}
