import * as z from 'zod';

/** How a chain is drawn. */
export interface PictureWriting {
  /** Which way links run: up (`BT`, where nothing is said), so that customers are on top; down, to the right, or to the left. */
  readonly direction?: 'BT' | 'TB' | 'LR' | 'RL' | undefined;
  /** What is written on links; their service where nothing is said. */
  readonly labels?: 'service' | 'id' | 'both' | 'none' | undefined;
  /** The ids of parties and links that stand out in red; an id that there is not marks nothing. */
  readonly marked?: readonly string[] | undefined;
}

/** Checks how a chain is drawn. */
export const pictureWritingSchema: z.ZodType<PictureWriting, PictureWriting> = z.strictObject({
  direction: z
    .enum(['BT', 'TB', 'LR', 'RL'])
    .optional()
    .describe('which way links run: up, down, to the right or to the left; up where nothing is said'),
  labels: z
    .enum(['service', 'id', 'both', 'none'])
    .optional()
    .describe('what is written on links; their service where nothing is said'),
  marked: z.array(z.string()).optional().describe('ids of parties and links that stand out in red'),
});

/** Why pictures lose what they lose. */
export const PICTURE_LOSES = 'a picture shows who serves whom';
