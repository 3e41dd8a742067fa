const BRAND = Symbol('command-error');

/** Something that keeps the command from running, in words for whoever typed it; no bug of ours. */
export interface CommandError extends Error {
  readonly [BRAND]: true;
}

/** Makes the error; several lines are several sentences. */
export function commandError(message: string): CommandError {
  return Object.assign(new Error(message), { [BRAND]: true as const });
}

/** Whether something was thrown by {@link commandError}. */
export function isCommandError(error: unknown): error is CommandError {
  return typeof error === 'object' && error !== null && BRAND in error;
}
