import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { chainYaml } from './chain-yaml.js';
import { repositoryRoot } from './repository-root.js';
import type { Starter } from './starter.js';
import { starterDocument } from './starter-document.js';

/** The files of a first chain. */
export const STARTER_FILES = {
  chain: 'chain.yaml',
  config: 'service-chain.config.yaml',
  workflow: '.github/workflows/service-chain.yml',
} as const;

/** One of {@link STARTER_FILES}. */
export type StarterFile = keyof typeof STARTER_FILES;

/** The path of one of the files of a first chain in a folder. GitHub runs workflows only that stand at the root of a repository. */
export function starterPath(file: StarterFile, folder: string): string {
  return join(file === 'workflow' ? (repositoryRoot(folder) ?? folder) : folder, STARTER_FILES[file]);
}

/** The text of one of the files of a first chain, to be put into a folder. */
export function starterText(file: StarterFile, starter: Starter, folder: string): string {
  switch (file) {
    case 'chain':
      return chainYaml(starterDocument(starter), schemaAddress(folder, 'schema.json'));
    case 'config':
      return config(schemaAddress(folder, 'config.schema.json'));
    case 'workflow':
      return workflow(relative(repositoryRoot(folder) ?? folder, folder).replaceAll('\\', '/'));
    default:
      return file satisfies never;
  }
}

/** Where an editor finds a schema: in the package nearest to the folder, else where it will be when installed there. */
function schemaAddress(folder: string, name: string): string {
  const inPackage = join('node_modules/service-chain/dist', name);
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, inPackage)))
      return prefixed(relative(folder, join(at, inPackage)).replaceAll('\\', '/'));
    if (dirname(at) === at) return prefixed(inPackage.replaceAll('\\', '/'));
  }
}

function prefixed(path: string): string {
  return path.startsWith('.') ? path : `./${path}`;
}

function config(schema: string): string {
  return `# yaml-language-server: $schema=${schema}
# The settings of this project. The command reads them when it runs in this folder.

# The files of the chain; patterns such as teams/*.yaml may stand here too.
files:
  - ${STARTER_FILES.chain}

# The severities to begin with: recommended, strict (one step graver), or model (only what is about the model).
preset: recommended

# Rules can be set one by one to error, warn, info or off; "service-chain rules" lists them.
rules:
  # Make this a warn once every touchpoint states its stage: first-contact, service-delivery or after-service.
  missing-moment-of-truth: info

# The least severity at which check fails, and with it a pipeline: error, warn, info or never.
failOn: warn
`;
}

function workflow(inside: string): string {
  return inside === '' ? WORKFLOW : `${WORKFLOW}        working-directory: ${JSON.stringify(inside)}\n`;
}

const WORKFLOW = `# Checks the service chain on every push: fails where check finds something at least as grave as failOn says.
name: service chain
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes service-chain check
`;
