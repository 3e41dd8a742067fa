import { archi } from './archi.js';
import { archimate } from './archimate.js';
import { csv } from './csv.js';
import { dot } from './dot.js';
import type { AnyFormat } from './format.js';
import { graphml } from './graphml.js';
import { graphology } from './graphology.js';
import { json } from './json.js';
import { mermaid } from './mermaid.js';
import { yaml } from './yaml.js';

/** The formats chains are read from and written to, in the order they are tried where several are possible. */
export const formats: readonly AnyFormat[] = [
  json,
  yaml,
  csv,
  graphology,
  graphml,
  dot,
  mermaid,
  archi,
  archimate,
];
