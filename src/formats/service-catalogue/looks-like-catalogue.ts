import type { Recognition } from '../format.js';
import type { Sample } from '../sample.js';

/**
 * What begins documents of others that look alike. Here and below, blanks are looked for in one line or are few: a file of nothing but
 * line breaks would else be gone through once for each of them.
 */
const OTHERS =
  /^[ \t]*[{"']*(parties|links|apiVersion|openapi|swagger|asyncapi|AWSTemplateFormatVersion|structurizr)["']?\s*:/m;

/** Services of a container composition say what they run. */
const CONTAINERS = /^[ \t]+["']?(image|build|container_name|ports)["']?\s*:/m;

const HOLDER = /^[ \t{"']*(services|catalog|catalogue|service_catalog|components)["']?\s*:/m;
const LIST = /^(-\s{1,80}|[ \t]*\[?\s{0,80}\{\s{0,80})["']?(name|id|service)["']?\s*:/m;
const OWNER = /[\s{,"'](owner|owners|owned_by|team|owner_team|owning_team|squad|maintainers?)["']?\s*:/;
const RELATION =
  /[\s{,"'](dependencies|depends_on|dependsOn|requires|customers|consumers|used_by|consumed_by)["']?\s*:/;
const LEVEL = /[\s{,"'](sla|slo|slos|service_levels|tier|criticality)["']?\s*:/;

/**
 * Whether a text is a catalogue of services: surely where these have owners, and customers or what they depend on; levels are enough where the
 * text says that services come.
 */
export function looksLikeCatalogue({ text, file }: Sample): Recognition {
  if (!/[:]/.test(text) || /^\s*(?:[<#]\s*)?</.test(text) || OTHERS.test(text) || CONTAINERS.test(text))
    return 'no';
  if (/\.(csv|tsv|ndjson|jsonl|dot|gv|mmd|graphml)$/.test(file)) return 'no';
  const isListed = HOLDER.test(text) || LIST.test(text);
  if (!isListed) return 'no';
  if (OWNER.test(text) && (RELATION.test(text) || (HOLDER.test(text) && LEVEL.test(text)))) return 'surely';
  return OWNER.test(text) || RELATION.test(text) || LEVEL.test(text) ? 'maybe' : 'no';
}
