import { Document, isMap, isScalar, visit } from 'yaml';

/** A document as YAML that reads as it does: a record per block, lists of ids in one line. */
export function yamlText(value: object, comment?: string): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  if (comment !== undefined) document.commentBefore = comment.replace(/^/gm, ' ');
  visit(document, {
    Seq(_, node) {
      if (node.items.every((item) => isScalar(item) || (isMap(item) && item.flow))) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 120 });
}
