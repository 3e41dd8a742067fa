import { walkJson } from './json-walk.js';
import { type Locate, locatorOf, type Wanted } from './source-text.js';

/** The wanted paths as a tree, so that one walk over the text finds them all. */
interface Branch {
  readonly inner: Map<string | number, Branch>;
  key?: number;
  value?: number;
  isContainer?: boolean;
}

interface Frame {
  readonly branch: Branch | undefined;
  part: string | number;
  keyOffset: number;
}

/** Finds where paths stand in JSON text; each call is one walk, O(length of the text). */
export function locateInJson(text: string, file?: string): Locate {
  return (wanted) => {
    const root: Branch = { inner: new Map() };
    for (const { path } of wanted) plant(root, path);
    walkTo(text, root);
    const place = locatorOf(text, file);
    return wanted.map((one) => place(offsetOf(root, one) ?? 0));
  };
}

function plant(root: Branch, path: Wanted['path']): void {
  let branch = root;
  for (const part of path) {
    let next = branch.inner.get(part);
    if (!next) {
      next = { inner: new Map() };
      branch.inner.set(part, next);
    }
    branch = next;
  }
}

function walkTo(text: string, root: Branch): void {
  const frames: Frame[] = [];
  const arrive = (offset: number, isContainer: boolean): Branch | undefined => {
    const frame = frames.at(-1);
    if (!frame) {
      Object.assign(root, { value: offset, isContainer });
      return root;
    }
    if (typeof frame.part === 'number') frame.part++;
    const branch = frame.branch?.inner.get(frame.part);
    if (branch)
      Object.assign(branch, { value: offset, isContainer }, frame.keyOffset >= 0 && { key: frame.keyOffset });
    return branch;
  };
  walkJson(text, {
    enter: (offset) => frames.push({ branch: arrive(offset, true), part: -1, keyOffset: -1 }),
    leave: () => frames.pop(),
    key: (key, offset) => Object.assign(frames.at(-1)!, { part: key, keyOffset: offset }),
    scalar: (offset) => void arrive(offset, false),
  });
}

function offsetOf(root: Branch, { path, at }: Wanted): number | undefined {
  let branch = root;
  for (const [depth, part] of path.entries()) {
    const next = branch.inner.get(part);
    if (next?.value === undefined) break;
    branch = next;
    if (depth === path.length - 1 && at === 'key') return branch.key ?? branch.value;
  }
  return branch.isContainer ? (branch.key ?? branch.value) : branch.value;
}
