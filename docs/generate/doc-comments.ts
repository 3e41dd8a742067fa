import ts from 'typescript';

/** What the doc comments of an interface say. */
export interface DocumentedInterface {
  /** Of the interface itself. */
  readonly text: string;
  /** Of its properties, by name. */
  readonly properties: ReadonlyMap<string, string>;
}

/** The exported interfaces of some source files, by name, with their doc comments; an absent comment is an empty text. */
export function documentedInterfaces(files: readonly string[]): ReadonlyMap<string, DocumentedInterface> {
  const program = ts.createProgram([...files], {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const commentOf = (symbol: ts.Symbol) => plainText(symbol.getDocumentationComment(checker));
  const interfaces = new Map<string, DocumentedInterface>();
  for (const file of program.getSourceFiles()) {
    if (!files.includes(file.fileName)) continue;
    ts.forEachChild(file, (node) => {
      if (!ts.isInterfaceDeclaration(node)) return;
      const type = checker.getTypeAtLocation(node);
      const properties = new Map(type.getProperties().map((symbol) => [symbol.name, commentOf(symbol)]));
      interfaces.set(node.name.text, { text: commentOf(type.symbol), properties });
    });
  }
  return interfaces;
}

/** The text of a comment: links as the code they name, lines joined to a paragraph. */
function plainText(parts: readonly ts.SymbolDisplayPart[]): string {
  return parts
    .map(({ kind, text }) => (kind === 'link' ? '' : kind === 'linkName' ? `\`${text}\`` : text))
    .join('')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').trim())
    .join('\n\n');
}
