import { Comment, Converter, ReferenceType, ReflectionKind } from 'typedoc';
import ts from 'typescript';

/**
 * A typedoc plugin for tables, whose columns are declared once, as values. Every property of a row gets the description of
 * its column; a question, or a property that holds a table, shows its row by name; and a table's declaration does not spell out all its columns again.
 *
 * @param {import('typedoc').Application} app
 */
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    if (reflection.kindOf(ReflectionKind.Property)) {
      describe(context, reflection);
      showByName(context, reflection, context.getSymbolFromReflection(reflection)?.declarations?.[0]);
    }
    if (reflection.kindOf(ReflectionKind.Variable)) abridge(context, reflection);
  });
  app.converter.on(Converter.EVENT_CREATE_SIGNATURE, (context, reflection, declaration) => {
    showByName(context, reflection, declaration);
  });
}

/** A property of a row leads back to the column it was mapped from, so nothing has to be run. */
function describe(context, reflection) {
  const text = columnText(context.getSymbolFromReflection(reflection)?.declarations?.[0]);
  if (!text) return;
  reflection.comment ??= new Comment([{ kind: 'text', text }]);
  delete reflection.defaultValue;
}

/** What a column declaration `name: { type: 'id', description: '…' }` says. */
function columnText(declaration) {
  if (!declaration || !ts.isPropertyAssignment(declaration)) return undefined;
  if (!ts.isObjectLiteralExpression(declaration.initializer)) return undefined;
  const facts = new Map(
    declaration.initializer.properties
      .filter((property) => ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer))
      .map((property) => [property.name.getText(), property.initializer.text]),
  );
  if (!facts.has('type') || !facts.has('description')) return undefined;
  const unit = facts.has('unit') ? ` Unit: ${facts.get('unit')}.` : '';
  return facts.get('description') + unit;
}

function abridge(context, { type }) {
  if (!(type instanceof ReferenceType) || type.name !== 'DefinedTable') return;
  for (const columns of type.typeArguments ?? []) context.project.removeTypeReflections(columns);
  type.typeArguments = undefined;
}

/** A table, or rows on their own, in a list or where there may be none. */
function holdsRows(type, written) {
  return type instanceof ReferenceType || /\b\w+Row\b/.test(written.getText());
}

/** The type as it is written, not what it comes to. */
function showByName(context, reflection, declaration) {
  if (!declaration?.type || !holdsRows(reflection.type, declaration.type)) return;
  context.project.removeTypeReflections(reflection.type);
  reflection.type = context.converter.convertType(context, declaration.type);
}
