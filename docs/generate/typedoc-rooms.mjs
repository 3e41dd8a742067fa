import { CommentTag, Converter, ReflectionKind } from 'typedoc';

/** What a reader looks for in each room of the source, in the words of the sidebar. */
const TITLES = {
  analyses: 'Questions',
  chain: 'The chain',
  tables: 'Tables',
  rules: 'Judgement',
  report: 'Reports',
  formats: 'Formats',
  mining: 'Event logs',
  view: 'Views',
  model: 'The model',
  text: 'Text',
};

/**
 * A typedoc plugin: sorts the exports of a module by the room of the source they live in, calls modules what an import calls
 * them, and puts the decisions under the architecture.
 *
 * @param {import('typedoc').Application} app
 */
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (_, reflection) => {
    if (reflection.kindOf(ReflectionKind.Module)) reflection.name = importName(reflection.name);
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.getChildrenByKind(ReflectionKind.Module)) {
      for (const child of module.children ?? []) addCategory(child, titleOf(project, child));
    }
    nestDecisions(project);
  });
}

function importName(file) {
  const folder = file.replace(/(^|\/)index$/, '');
  return folder === '' ? 'service-chain' : `service-chain/${folder}`;
}

function titleOf(project, reflection) {
  const path = project.getSymbolIdFromReflection(reflection)?.packagePath ?? '';
  return TITLES[/^src\/(\w+)\//.exec(path)?.[1]];
}

/** A declaration without a comment gets no category, so that the check for missing comments still sees it. */
function addCategory(reflection, title) {
  const comments = [reflection.comment, ...(reflection.signatures ?? []).map(({ comment }) => comment)];
  if (title === undefined) throw new Error(`no sidebar title for where ${reflection.name} lives`);
  comments.find(Boolean)?.blockTags.push(new CommentTag('@category', [{ kind: 'text', text: title }]));
}

function nestDecisions(project) {
  const isAt = (path) => (document) => project.files.getReflectionPath(document)?.includes(path);
  const architecture = project.documents?.find(isAt('docs/architecture.md'));
  if (!architecture) return;
  for (const decision of project.documents.filter(isAt('docs/decisions/'))) {
    project.removeChild(decision);
    decision.parent = architecture;
    architecture.addChild(decision);
  }
}
