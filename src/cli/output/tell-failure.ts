import { isServiceChainError } from '../../model/error.js';
import { withoutControls } from '../../tables/cell-text.js';
import { isCommandError } from '../command-error.js';
import type { Surroundings } from '../surroundings.js';

/** Tells what kept the command from answering. Throws it again where it is a bug of ours. */
export async function tellFailure(error: unknown, { errors }: Surroundings): Promise<void> {
  if (!isCommandError(error) && !isServiceChainError(error)) throw error;
  const message = error.message.split('\n').map(withoutControls).join('\n');
  await errors.write(`${errors.mark('red', 'error')} ${message}\n`);
}
