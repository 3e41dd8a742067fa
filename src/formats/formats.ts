import { backstage } from './backstage.js';
import type { AnyFormat } from './format.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import { ndjson } from './ndjson.js';
import { yaml } from './yaml.js';

/** The formats chains are read from and written to, in the order they are tried where several are possible. */
export const formats: readonly AnyFormat[] = [backstage, json, markdown, ndjson, yaml];
