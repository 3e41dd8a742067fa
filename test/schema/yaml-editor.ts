import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node.js';

/** What the server finds wrong at a line (from 0). */
export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

/** A place in a text: line and character from 0. */
interface Position {
  readonly line: number;
  readonly character: number;
}

/** An editor without a screen: it opens texts in the real YAML language server, beside a schema. */
export interface YamlEditor {
  /** What the server says about a text, once it says anything. */
  diagnose(text: string): Promise<readonly Diagnostic[]>;
  /** What the server offers where `‸` stands in the text. */
  complete(text: string): Promise<readonly string[]>;
  /** What the server shows where `‸` stands in the text. */
  hover(text: string): Promise<string>;
  /** Ends the server and removes its files. */
  close(): Promise<void>;
}

/** No schema from the network, and all that the server can do switched on. */
const SETTINGS: Readonly<Record<string, unknown>> = {
  yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } },
};

/**
 * Starts the language server on a folder laid out like this repository: the schema in `dist/schema.json`, texts as
 * `examples/<number>/chain.yaml`, so that the examples' own first line finds it.
 */
export async function openYamlEditor(schemaText: string): Promise<YamlEditor> {
  const folder = mkdtempSync(join(tmpdir(), 'chain-schema-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'schema.json'), schemaText);
  const root = pathToFileURL(`${folder}/`);
  const server = startServer();
  const connection = await connect(server, root);

  let opened = 0;
  const newAddress = () => new URL(`examples/${opened++}/chain.yaml`, root).href;
  const open = (uri: string, text: string) =>
    connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
  const ask = async (what: string, marked: string) => {
    const { text, position } = positionIn(marked);
    const uri = newAddress();
    await open(uri, text);
    return connection.sendRequest(`textDocument/${what}`, { textDocument: { uri }, position });
  };

  const waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (found: { uri: string; diagnostics: readonly Diagnostic[] }) => {
      if (found.diagnostics.length > 0) waiting.get(found.uri)?.(found.diagnostics);
    },
  );

  return {
    async diagnose(text) {
      const uri = newAddress();
      const found = new Promise<readonly Diagnostic[]>((resolve) => waiting.set(uri, resolve));
      await open(uri, text);
      return found;
    },
    async complete(text) {
      const answer = (await ask('completion', text)) as { items: ReadonlyArray<{ label: string }> };
      return answer.items.map(({ label }) => label);
    },
    async hover(text) {
      const answer = (await ask('hover', text)) as { contents: { value: string } } | null;
      return answer?.contents.value ?? '';
    },
    async close() {
      await connection.sendRequest('shutdown');
      const ended = new Promise((resolve) => server.once('exit', resolve));
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
      rmSync(folder, { recursive: true });
    },
  };
}

function startServer(): ChildProcess {
  const require = createRequire(import.meta.url);
  const program = require.resolve('yaml-language-server/bin/yaml-language-server');
  return spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
}

async function connect(server: ChildProcess, root: URL): Promise<MessageConnection> {
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout!),
    new StreamMessageWriter(server.stdin!),
  );
  connection.onRequest(
    'workspace/configuration',
    ({ items }: { items: ReadonlyArray<{ section: string }> }) =>
      items.map(({ section }) => SETTINGS[section] ?? {}),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: root.href,
    workspaceFolders: [{ uri: root.href, name: 'chains' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { hover: { contentFormat: ['markdown'] } },
    },
  });
  await connection.sendNotification('initialized', {});
  return connection;
}

function positionIn(marked: string): { text: string; position: Position } {
  const before = marked.slice(0, marked.indexOf('‸')).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  return { text: marked.replace('‸', ''), position };
}
