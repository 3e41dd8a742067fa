import { Ajv } from 'ajv';
import type { Generated } from '../../docs/generate/generated.js';

/** What editors read beside the standard words. */
const EDITOR_WORDS = ['markdownDescription', 'patternErrorMessage'];

/** Compiles a schema that the package ships into a question: does it accept a value? */
export async function acceptedBy({ make }: Generated): Promise<(value: unknown) => boolean> {
  const ajv = new Ajv({ strictTypes: false });
  ajv.addVocabulary(EDITOR_WORDS);
  return ajv.compile(JSON.parse(await make()));
}
