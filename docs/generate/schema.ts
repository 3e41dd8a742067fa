import { readdirSync } from 'node:fs';
import { chainJsonSchema, type JsonSchema } from '../../src/model/json-schema.js';
import { documentedInterfaces } from './doc-comments.js';
import { fromRoot, type Generated } from './generated.js';

/** The JSON Schema of a chain document, for editors; its descriptions are the doc comments of the interfaces. */
export const schema: Generated = {
  path: 'dist/schema.json',
  make: () => `${JSON.stringify(describedSchema(), null, 2)}\n`,
};

const MODEL = 'src/model';

/** The schema with the doc comments in it; throws where schema and interfaces disagree or a comment is missing. */
function describedSchema(): JsonSchema {
  const files = readdirSync(fromRoot(MODEL)).filter((name) => name.endsWith('.ts'));
  const interfaces = documentedInterfaces(files.map((name) => fromRoot(`${MODEL}/${name}`)));
  const used = new Map<string, Set<string>>();
  const problems: string[] = [];

  const describe = (definition: string, property?: string): string => {
    const name = interfaces.has(`${definition}Definition`) ? `${definition}Definition` : definition;
    const found = interfaces.get(name);
    const seen = used.get(name) ?? new Set();
    used.set(name, seen);
    if (property !== undefined) seen.add(property);
    const text = property === undefined ? found?.text : found?.properties.get(property);
    const subject =
      property === undefined ? `interface ${name}` : `property ${property} of interface ${name}`;
    if (text === undefined) problems.push(`the schema has what the source lacks: ${subject}`);
    else if (text === '') problems.push(`no doc comment on ${subject}`);
    return text ?? '';
  };

  const result = chainJsonSchema(describe);
  for (const [name, seen] of used) {
    for (const property of interfaces.get(name)?.properties.keys() ?? []) {
      if (!seen.has(property))
        problems.push(`the source has what the schema lacks: property ${property} of interface ${name}`);
    }
  }
  if (problems.length > 0) throw new Error(['interfaces and schema differ', ...problems].join('\n  '));
  return result;
}
