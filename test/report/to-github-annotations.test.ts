import { describe, expect, it } from 'vitest';
import { toGithubAnnotations } from '../../src/report/index.js';
import {
  contentAssessment,
  exampleAssessments,
  HOSTILE,
  hostileAssessment,
  mixedAssessment,
} from './assessments.js';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads a line as GitHub’s runner does: a command begins a line, and is the first on it. */
function commandIn(line: string): Command | undefined {
  const match = /^::([a-z]+)(?: (.*?))?::(.*)$/s.exec(line);
  if (!match) return undefined;
  const [, name = '', properties = '', message = ''] = match;
  const parts = properties.split(',').map((part) => {
    const at = part.indexOf('=');
    return [part.slice(0, at), unescaped(part.slice(at + 1), 'property')] as const;
  });
  return { name, properties: Object.fromEntries(parts), message: unescaped(message, 'data') };
}

function unescaped(text: string, kind: 'property' | 'data'): string {
  const plain = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  const whole = kind === 'data' ? plain : plain.replaceAll('%3A', ':').replaceAll('%2C', ',');
  return whole.replaceAll('%25', '%');
}

/** The runner takes any of these for the end of a line. */
function commandsIn(text: string): Array<Command | undefined> {
  return text === ''
    ? []
    : text
        .replace(/\n$/, '')
        .split(/\r\n|\n|\r/)
        .map(commandIn);
}

describe('toGithubAnnotations', () => {
  it('writes a command for each finding to act on, with its place', () => {
    expect(toGithubAnnotations(mixedAssessment()).split('\n')).toEqual([
      '::error file=chains/desk.yaml,line=3,col=3,title=Something is shown (shown)::The desk is new. Greet it.',
      '::error file=chains/desk.yaml,line=3,col=3,title=Something is shown (shown)::The desk changed. Look.',
      '::error file=chains/desk.yaml,line=6,col=3,title=Something is shown (shown)::The sale fails. Mend it.',
      expect.stringMatching(
        /^::notice file=chains\/desk.yaml,.*title=The whole \(whole\)::All is well known\.$/,
      ),
      '',
    ]);
  });

  it('writes nothing where there is nothing to act on', () => {
    expect(toGithubAnnotations(contentAssessment())).toBe('');
  });

  it.each(exampleAssessments)('of %s is as many commands as there are findings', (_, assessment) => {
    const found = assessment.findings.rows();
    expect(commandsIn(toGithubAnnotations(assessment)).map((command) => command?.message)).toEqual(
      found.map(({ message }) => message),
    );
  });

  it.each([undefined, ...HOSTILE])(
    'is one command for each finding where all is hostile, and the file is %j',
    (file) => {
      const assessment = hostileAssessment(file);
      const found = assessment.findings.rows();
      const commands = commandsIn(toGithubAnnotations(assessment));
      expect(commands.map((command) => command?.name)).toEqual(
        found.map(({ severity }) => ({ error: 'error', warn: 'warning', info: 'notice' })[severity]),
      );
      for (const [i, command] of commands.entries()) {
        const names = file === undefined ? ['title'] : ['file', 'line', 'col', 'title'];
        expect(Object.keys(command!.properties)).toEqual(names);
        expect(command!.properties.file).toBe(file?.replaceAll('\\', '/'));
        expect(command!.message).toHaveLength(found[i]!.message.length);
      }
      expect(toGithubAnnotations(assessment)).not.toMatch(/[\u0000\u001b\u202e]::/);
    },
  );

  it('escapes what ends a message, a value or a command, and the escape itself', () => {
    const text = toGithubAnnotations(hostileAssessment('a:b,c%\n.json'));
    expect(text).toContain('file=a%3Ab%2Cc%25%0A.json,line=');
    expect(text).toContain('::%250A::error::x\n');
  });

  it('makes paths relative to the base folder', () => {
    expect(toGithubAnnotations(hostileAssessment('/repo/a.json'), { baseFolder: '/repo' })).toContain(
      'file=a.json,',
    );
  });
});
