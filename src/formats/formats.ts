import { archi } from './archi.js';
import { archimate } from './archimate.js';
import { backstage } from './backstage.js';
import { csv } from './csv.js';
import { dot } from './dot.js';
import type { AnyFormat } from './format.js';
import { graphml } from './graphml.js';
import { graphology } from './graphology.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import { mermaid } from './mermaid.js';
import { ndjson } from './ndjson.js';
import { serviceCatalogue } from './service-catalogue.js';
import { xlsx } from './xlsx.js';
import { yaml } from './yaml.js';

/** The formats chains are read from and written to, in the order they are tried where several are possible. */
export const formats: readonly AnyFormat[] = [
  json,
  ndjson,
  backstage,
  serviceCatalogue,
  yaml,
  csv,
  xlsx,
  graphology,
  graphml,
  archimate,
  archi,
  dot,
  mermaid,
  markdown,
];
