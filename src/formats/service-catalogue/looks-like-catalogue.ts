import type { Recognition } from '../format.js';
import type { Sample } from '../sample.js';

/** What begins documents of others that look alike. */
const OTHERS =
  /^\s*[{"']*(parties|links|apiVersion|openapi|swagger|asyncapi|AWSTemplateFormatVersion|structurizr)["']?\s*:/m;

/** Services of a container composition say what they run. */
const CONTAINERS = /^\s+["']?(image|build|container_name|ports)["']?\s*:/m;

const HOLDER = /^[\s{"']*(services|catalog|catalogue|service_catalog|components)["']?\s*:/m;
const LIST = /^(-\s+|\s*\[?\s*\{\s*)["']?(name|id|service)["']?\s*:/m;
const OWNER = /[\s{,"'](owner|owners|owned_by|team|owner_team|owning_team|squad|maintainers?)["']?\s*:/;
const RELATION =
  /[\s{,"'](dependencies|depends_on|dependsOn|requires|customers|consumers|used_by|consumed_by)["']?\s*:/;
const LEVEL = /[\s{,"'](sla|slo|slos|service_levels|tier|criticality)["']?\s*:/;

/**
 * Whether a text is a catalogue of services: surely where these have owners, and customers or what they depend on; levels are enough where the
 * text says that services come.
 */
export function looksLikeCatalogue({ text, file }: Sample): Recognition {
  if (!/[:]/.test(text) || /^\s*[<#]?\s*</.test(text) || OTHERS.test(text) || CONTAINERS.test(text))
    return 'no';
  if (/\.(csv|tsv|ndjson|jsonl|dot|gv|mmd|graphml)$/.test(file)) return 'no';
  const isListed = HOLDER.test(text) || LIST.test(text);
  if (!isListed) return 'no';
  if (OWNER.test(text) && (RELATION.test(text) || (HOLDER.test(text) && LEVEL.test(text)))) return 'surely';
  return OWNER.test(text) || RELATION.test(text) || LEVEL.test(text) ? 'maybe' : 'no';
}
