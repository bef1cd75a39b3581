/** The command was called in a way that cannot work: nothing was uploaded, and it exits with 2. */
export class CommandError extends Error {}
