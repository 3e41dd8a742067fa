import { CULTURE_REFERENCES } from '../culture.js';
import { type DocumentRecords, wasNotRead } from '../document-records.js';
import { ORGANISATION } from '../ids.js';
import { type ProblemSink, problemOf } from '../problem.js';
import type { References } from './references.js';

/** Goals have a holder and a title, support something that exists, and say nothing in words about a person, who is a key. */
export function checkGoals({ maps }: DocumentRecords, references: References, problems: ProblemSink): void {
  for (const [id, goal] of maps.goals) {
    const path = ['goals', id];
    references.check([...path, 'holder'], goal.holder, ['parties'], [ORGANISATION]);
    references.check([...path, 'supports'], goal.supports, ['links', 'goals'], CULTURE_REFERENCES);
    if (goal.supports === id) {
      const message = 'a goal cannot support itself';
      problems.push(problemOf({ code: 'self-reference', path: [...path, 'supports'], message }));
    }
    if (goal.personal) {
      for (const key of ['title', 'plan'] as const) {
        if (goal[key] === undefined) continue;
        const message = `a personal goal carries no ${key}: there is no free text about a person anywhere`;
        problems.push(problemOf({ code: 'personal-text', path: [...path, key], message }));
      }
    } else if (!wasNotRead(goal, 'personal')) {
      if (!('title' in goal))
        problems.push(problemOf({ code: 'missing-key', path: [...path, 'title'], expected: 'text' }));
      if (goal.respondent === undefined) continue;
      const message = 'only a personal goal (personal: true) has a respondent';
      problems.push(problemOf({ code: 'unknown-key', path: [...path, 'respondent'], message }));
    }
  }
}
