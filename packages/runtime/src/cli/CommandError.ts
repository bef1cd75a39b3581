/** The command's arguments are invalid: nothing was uploaded, and it exits with 2. */
export class CommandError extends Error {}
