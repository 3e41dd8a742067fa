import { withoutControls } from '../../tables/cell-text.js';
import { commandError } from '../command-error.js';
import { refuseNoName } from '../input/read-source.js';
import type { Surroundings } from '../surroundings.js';

/** An answer is not written over what it was made of. @throws CommandError */
export function refuseOverwriting(file: string, { inputs }: Surroundings): void {
  refuseNoName(file);
  if (inputs?.holds(file))
    throw commandError(`${withoutControls(file)}: is not written, for it was read; name another file`);
}
