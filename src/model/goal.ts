import * as z from 'zod';
import { dateSchema, idSchema, shareSchema, textSchema } from './field-schemas.js';

/** A goal as a chain document writes it: something undertaken. Its id is its key in the map. */
export interface GoalDefinition<HolderId extends string = string, SupportedId extends string = string> {
  /** Whose goal it is: a party, or `organisation`. */
  readonly holder: HolderId;
  /** What is undertaken. A personal goal carries none: there is no free text about a person anywhere. */
  readonly title?: string | undefined;
  /** Whether it is a person's own goal; such a goal carries neither title nor plan. */
  readonly personal?: boolean | undefined;
  /** Of a personal goal: an opaque key that tells whose it is; never a name. Without one it shows in no number. */
  readonly respondent?: string | undefined;
  /** What it contributes to: a link, another goal, or a culture sub-step such as `culture:1a`. */
  readonly supports?: SupportedId | undefined;
  /** How it is to be reached. */
  readonly plan?: string | undefined;
  /** How much of it is reached, 0 to 1. */
  readonly progress?: number | undefined;
  /** When it is due: a day, or a timestamp with zone. */
  readonly due?: string | undefined;
}

/** A goal of a chain: its definition together with its id. */
export interface Goal extends GoalDefinition {
  /** The id, unique among parties, links and goals. */
  readonly id: string;
}

/** Checks one goal definition on its own. */
export const goalSchema: z.ZodType<GoalDefinition, GoalDefinition> = z.strictObject({
  holder: idSchema,
  title: textSchema.optional(),
  personal: z.boolean().optional(),
  respondent: textSchema.optional(),
  supports: idSchema.optional(),
  plan: textSchema.optional(),
  progress: shareSchema.optional(),
  due: dateSchema.optional(),
});
