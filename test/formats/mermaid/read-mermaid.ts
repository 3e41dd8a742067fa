import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** What Mermaid's own parser makes of a flowchart. */
export interface ReadFlowchart {
  /** Names of nodes, and what is written on them. */
  readonly parties: ReadonlyMap<string, string>;
  /** From, to, what is written on it, and how the line is; lines that are not seen left out. */
  readonly links: ReadonlyArray<readonly [string, string, string, string]>;
  readonly boxes: ReadonlyArray<{ readonly title: string; readonly nodes: readonly string[] }>;
}

interface FlowDb {
  getVertices(): ReadonlyMap<string, { readonly text?: string }>;
  getEdges(): ReadonlyArray<{ start: string; end: string; text: string; stroke: string }>;
  getSubGraphs(): ReadonlyArray<{ title: string; nodes: string[] }>;
}

interface Mermaid {
  parse(text: string): Promise<unknown>;
  readonly mermaidAPI: { getDiagramFromText(text: string): Promise<{ readonly db: FlowDb }> };
}

const require = createRequire(import.meta.url);

/** Mermaid's own types need those of a browser, which this project does without, so it is imported by its place. */
const MERMAID = pathToFileURL(require.resolve('mermaid')).href;

/** The only thing that Mermaid's parser wants of a browser is what cleans HTML; here it cleans nothing, so that texts stay visible. */
const PURIFIER = new URL('../../dompurify/dist/purify.es.mjs', MERMAID).href;

const { default: mermaid } = (await import(/* @vite-ignore */ MERMAID)) as { default: Mermaid };
const { default: purifier } = (await import(/* @vite-ignore */ PURIFIER)) as { default: object };
Object.assign(purifier, { addHook() {}, sanitize: (text: string) => text });

/** Reads a flowchart with Mermaid's own grammar. */
export async function readMermaid(text: string): Promise<ReadFlowchart> {
  await mermaid.parse(text);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  return {
    parties: new Map(Array.from(db.getVertices(), ([id, vertex]) => [id, decoded(vertex.text ?? '')])),
    links: db
      .getEdges()
      .filter(({ stroke }) => stroke !== 'invisible')
      .map((edge) => [edge.start, edge.end, decoded(edge.text), edge.stroke]),
    boxes: db.getSubGraphs(),
  };
}

/** Mermaid keeps entities under signs of its own until it draws. */
function decoded(text: string): string {
  return text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
