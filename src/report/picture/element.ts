/**
 * A piece of a picture or page as data: printed as markup ({@link toMarkup}) or handed to whatever draws in a browser. Text stands in
 * it as it is; escaping is the printer's.
 */
export interface Element {
  /** The name of the tag. */
  readonly tag: string;
  /** The attributes; those that are undefined are not there. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  /** What stands in it, in order. */
  readonly children: ReadonlyArray<Element | string>;
}

/** What may stand in an element; lists are laid flat, and what is false or undefined is left out. */
export type Content = Element | string | false | undefined | readonly Content[];

/** Makes an element. */
export function element(tag: string, attributes: Element['attributes'] = {}, ...content: Content[]): Element {
  return { tag, attributes, children: flat(content) };
}

function flat(content: readonly Content[]): Array<Element | string> {
  return content.flatMap((one): Array<Element | string> => {
    if (one === false || one === undefined) return [];
    return isList(one) ? flat(one) : [one];
  });
}

function isList(content: Content): content is readonly Content[] {
  return Array.isArray(content);
}
