import { type Problem, problemOf, quote } from '../../model/problem.js';
import { MAX_DEPTH, tooDeep } from '../../model/source-text.js';
import type { GraphGatherer } from '../graph/graph-gatherer.js';
import type { XmlElement, XmlVisitor } from '../xml/read-xml.js';
import { textOfXml } from '../xml/xml-text.js';
import { closeFrame } from './close-frame.js';
import { declaredKeys, MOST_STANDARDS } from './declared-keys.js';
import { growingPlaces } from './element-places.js';
import type { Frame, Walk } from './frame.js';
import { localName, openFrame } from './open-frame.js';

/** A visitor of one file that hands its nodes and edges on as they end, and what was wrong with the file. */
export interface GraphmlVisitor extends XmlVisitor {
  readonly problems: readonly Problem[];
}

/** Makes a visitor. It holds the keys, and the elements that are open. */
export function graphmlVisitor(gatherer: GraphGatherer, file: string | undefined): GraphmlVisitor {
  const frames: Frame[] = [];
  const texts: string[] = [];
  const problems: Problem[] = [];
  let depth = 0;
  const invalid = ({ place }: XmlElement, expected: string, received: string) => {
    problems.push({ ...problemOf({ code: 'invalid-file', path: [], expected, received }), ...place });
  };
  const walk: Walk = {
    frames,
    keys: declaredKeys(() => problems.push(tooManyStandards(file))),
    places: growingPlaces(file),
    gatherer,
    required(xml, attribute) {
      const value = xml.attribute(attribute);
      if (value === undefined) invalid(xml, `${attribute} of <${xml.name}>`, 'none');
      return textOfXml(value ?? '');
    },
  };
  return {
    problems,
    open(xml) {
      depth++;
      if (depth === 1 && localName(xml) !== 'graphml') invalid(xml, '<graphml>', quote(xml.name));
      if (depth === MAX_DEPTH + 1) problems.push({ ...tooDeep(), ...xml.place });
      if (depth > MAX_DEPTH) return;
      frames.push(openFrame(xml, walk));
      texts.push('');
    },
    text(piece) {
      if (depth > 0 && depth <= MAX_DEPTH && HOLDS_TEXT.has(frames.at(-1)!.kind)) texts[depth - 1] += piece;
    },
    close() {
      depth--;
      if (depth < MAX_DEPTH) closeFrame(frames.pop()!, texts.pop()!, walk);
    },
  };
}

function tooManyStandards(file: string | undefined): Problem {
  const expected = `at most ${MOST_STANDARDS} values that keys set where nodes and edges say none`;
  const problem = problemOf({ code: 'too-large', path: [], expected, received: 'more of them' });
  return { ...problem, ...(file !== undefined && { file }) };
}

const HOLDS_TEXT: ReadonlySet<Frame['kind']> = new Set(['data', 'default', 'label']);
