import { readFileSync } from 'node:fs';

/** Per contender from npm: the package whose version is written beside its times. */
const PACKAGES = [
  'graphology',
  'cytoscape',
  '@dagrejs/graphlib',
  'ngraph.graph',
  'arquero',
  '@duckdb/node-api',
];

/** Versions of this library, of Node.js and of the packages compared with. */
export function installedVersions(): Record<string, string> {
  return versionsOf(PACKAGES);
}

/** Versions of this library, of Node.js and of these packages. */
export function versionsOf(packages: readonly string[]): Record<string, string> {
  const own = versionIn('package.json');
  const others = packages.map((name) => [name, versionIn(`node_modules/${name}/package.json`)]);
  return { 'service-chain': own, node: process.versions.node, ...Object.fromEntries(others) };
}

function versionIn(path: string): string {
  const url = new URL(`../../../${path}`, import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as { version: string }).version;
}
