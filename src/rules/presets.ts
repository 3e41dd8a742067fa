import type { Level, Rule } from './rule.js';

/** A set of severities to begin with: see {@link AssessOptions.preset}. */
export type Preset = 'recommended' | 'strict' | 'model';

/** Every preset. */
export const PRESETS: readonly Preset[] = ['recommended', 'strict', 'model'];

/** The level a rule has in a preset: the one it states itself; but `model` asks only what is about the model, and `strict` is one step graver. */
export function levelIn(preset: Preset, { concern, severity }: Rule): Level {
  switch (preset) {
    case 'recommended':
      return severity;
    case 'strict':
      return STRICTER[severity];
    case 'model':
      return concern === 'model' ? severity : 'off';
    default:
      return preset satisfies never;
  }
}

const STRICTER: Readonly<Record<Level, Level>> = { off: 'info', info: 'warn', warn: 'error', error: 'error' };
