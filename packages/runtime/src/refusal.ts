import { ApiRequestError } from "./errors.ts";

/** Thrown by encoders, which do not know their operation; the call turns it into an `ApiRequestError`. */
export class Refusal extends Error {
  readonly parameter: string | undefined;

  constructor(problem: string, parameter?: string) {
    super(problem);
    this.parameter = parameter;
  }
}

/** Runs `work`, and turns a `Refusal` inside it into an `ApiRequestError` that names `operation`. */
export function withOperationName<Value>(operation: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new ApiRequestError(operation, error.message, error.parameter);
  }
}
