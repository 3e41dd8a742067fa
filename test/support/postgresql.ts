import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL of its own in a temporary folder, reached through a socket there. */
export interface Postgresql {
  /** Runs scripts with psql, in a folder. @throws Error with what psql said */
  run(folder: string, ...files: readonly string[]): void;
  /** The rows of a query. */
  rows(sql: string): ReadonlyArray<Record<string, unknown>>;
  /** The folder of its socket, where other servers reach it. */
  readonly socket: string;
  stop(): void;
}

const binaries = binaryFolder();

/** Why there is no PostgreSQL to test with; `undefined` where there is. */
export const postgresqlMissing: string | undefined =
  binaries === undefined ? 'PostgreSQL is not installed: apt-get install postgresql' : undefined;

/** Where Debian puts the server, the newest version first. */
function binaryFolder(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root) : [];
  return versions
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(root, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'psql')));
}

/** Makes and starts a server with an empty database. It does not run as root, so there it is run by somebody else. */
export function startPostgresql(): Postgresql {
  const home = mkdtempSync(join(tmpdir(), 'service-chain-postgresql-'));
  const owner = process.getuid?.() === 0 ? someoneElse() : {};
  if (owner.uid !== undefined) chownSync(home, owner.uid, owner.gid!);
  const data = join(home, 'data');
  const server = (name: string, ...args: readonly string[]) =>
    execFileSync(join(binaries!, name), args, { ...owner, cwd: home, stdio: 'ignore' });
  const psql = (folder: string, ...args: readonly string[]) =>
    execFileSync(
      join(binaries!, 'psql'),
      ['-X', '-q', '-h', home, '-U', 'postgres', '-d', 'postgres', ...args],
      {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 100_000_000,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
  server('initdb', '-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C', '--no-sync');
  const settings = `-c listen_addresses='' -c unix_socket_directories='${home}' -c fsync=off`;
  server('pg_ctl', '-D', data, '-w', '-l', join(home, 'log'), '-o', settings, 'start');
  return {
    socket: home,
    run: (folder, ...files) => void psql(folder, ...files.flatMap((file) => ['-f', file])),
    rows: (sql) =>
      JSON.parse(psql(home, '-At', '-c', `select coalesce(json_agg(one), '[]') from (${sql}) one`)) as [],
    stop() {
      server('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop');
      rmSync(home, { recursive: true });
    },
  };
}

function someoneElse(): { readonly uid?: number; readonly gid?: number } {
  const numberOf = (option: string, user: string) =>
    Number(execFileSync('id', [option, user], { encoding: 'utf8' }));
  return { uid: numberOf('-u', 'nobody'), gid: numberOf('-g', 'nobody') };
}
