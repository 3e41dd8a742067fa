import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem, type ServiceChain, toOverview, upstreamOf } from '../../src/index.js';
import { parseChainText, safeParseChainText } from '../../src/text/index.js';

const readme = readFileSync('README.md', 'utf8');
const guide = readFileSync('docs/guide.md', 'utf8');

/** The blocks of one language, in their order. */
function blocks(page: string, language: string): string[] {
  return Array.from(
    page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm')),
    (match) => match[1]!,
  );
}

function problemsOf(text: string): string {
  return safeParseChainText(text, { file: 'chain.yaml' })
    .problems.map((one) => `${formatProblem(one)}\n`)
    .join('');
}

describe('the guide', () => {
  const texts = blocks(guide, 'text');
  const [firstAnswer, upstreamRows] = texts;

  it('shows the overview its first chain really gives', () => {
    const [chain] = blocks(guide, 'yaml');
    expect(toOverview(parseChainText(chain!), { width: 100 })).toBe(firstAnswer);
  });

  it('shows the rows the check-in of Harbour Hotel really has', () => {
    const chain: ServiceChain = parseChainText(readFileSync('examples/harbour-hotel/chain.yaml'));
    const lines = upstreamOf(chain, 'L2').rows();
    const text = lines
      .map((row) => `${row.distance} ${row.link} ${row.provider} ${row.providerCritical}\n`)
      .join('');
    expect(text).toBe(upstreamRows);
  });

  it('shows the problem its wrong chain really has', () => {
    expect(texts).toContain(problemsOf('parties: { desk: { kind: teem } }\nlinks: {}'));
  });

  it('tells what guests and colleagues say as the example prints it', () => {
    const printed = readFileSync('examples/voices/output.txt', 'utf8');
    expect(texts.filter((text) => printed.includes(text))).toHaveLength(3);
  });
});

describe('the chapter from two questions to a plan', () => {
  it('shows the whole output of the adviser, section by section', () => {
    const printed = readFileSync('examples/adviser/output.txt', 'utf8');
    const sections = printed.split(/\n?^\d\. .*\n/m).filter((section) => section !== '');
    expect(sections).toHaveLength(6);
    const guide = readFileSync('docs/guide.md', 'utf8');
    expect(sections.filter((section) => !guide.includes(`\`\`\`text\n${section}\`\`\``))).toEqual([]);
  });
});

describe('the README', () => {
  it('shows the problem a misspelt provider in its chain really gives', () => {
    const [chain] = blocks(readme, 'yaml');
    const wrong = chain!.replace('provider: frontDesk', 'provider: frontDsk');
    expect(`error ${problemsOf(wrong).trim()}`).toBe(blocks(readme, 'text')[0]!.trim());
  });

  it('names the two commands that do all set-up', () => {
    expect(blocks(readme, 'sh').slice(0, 2)).toEqual(['npm ci && npm start\n', 'npm ci && npm test\n']);
  });
});

describe('every page', () => {
  const pages = ['README.md', ...readdirSync('docs', { recursive: true, encoding: 'utf8' })]
    .filter((path) => path.endsWith('.md') && !path.startsWith('api'))
    .map((path) => (path === 'README.md' ? path : join('docs', path)));

  it.each(pages)('%s links to files that are there', (page) => {
    const targets = Array.from(
      readFileSync(page, 'utf8').matchAll(/\]\(([^)#]+)[^)]*\)/g),
      (match) => match[1]!,
    );
    const missing = targets.filter(
      (target) => !/^https?:/.test(target) && !existsSync(join(dirname(page), target)),
    );
    expect(missing).toEqual([]);
  });
});
