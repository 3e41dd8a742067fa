import { readdirSync, readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import { schema } from '../../docs/generate/schema.js';

/** What editors read beside the standard words. */
const EDITOR_WORDS = ['markdownDescription', 'patternErrorMessage'];

/** The text of the schema as the package holds it. */
export const schemaText = await schema.make();

const ajv = new Ajv({ allErrors: true, strictTypes: false });
ajv.addVocabulary(EDITOR_WORDS);
const validate = ajv.compile(JSON.parse(schemaText));

/** What the schema finds wrong with a document, as `path: message`. */
export function schemaErrors(document: unknown): string[] {
  validate(document);
  return (validate.errors ?? []).map(
    ({ instancePath, message }: ErrorObject) => `${instancePath}: ${message}`,
  );
}

const EXAMPLES = new URL('../../examples/', import.meta.url);

/** The example chains: file and text. */
export const examples = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('chain.yaml'))
  .map((file) => ({ file, text: readFileSync(new URL(file, EXAMPLES), 'utf8') }));
