/** The sub-steps of the seven steps to a service-centred culture, as a goal's `supports` names them. */
export const CULTURE_STEPS = [
  '1a',
  '1b',
  '1c',
  '2a',
  '2b',
  '3a',
  '3b',
  '3c',
  '4a',
  '4b',
  '4c',
  '5a',
  '5b',
  '5c',
  '6',
  '7',
] as const;

/** A sub-step of the seven steps to a service-centred culture. */
export type CultureStep = (typeof CULTURE_STEPS)[number];

/** The sub-steps as `supports` names them: `culture:1a` and so on. */
export const CULTURE_REFERENCES: readonly string[] = CULTURE_STEPS.map((step) => `culture:${step}`);

/** What the seven steps are about, in order. */
export const CULTURE_STEP_TITLES: readonly string[] = [
  'Evaluate the service quotient',
  'Have a vision',
  'Measure satisfaction',
  'Set a strategy',
  'Build the infrastructure',
  'Carry out the plan of action',
  'Evaluate and measure progress',
];

/** What the sub-steps are about. */
export const CULTURE_TITLES: Readonly<Record<CultureStep, string>> = {
  '1a': 'The standing and importance given to customer satisfaction',
  '1b': 'What is at stake in the market',
  '1c': 'Strengths, weaknesses and discrepancies',
  '2a': 'Support at every level',
  '2b': 'Mission, values and vision',
  '3a': 'What customers need',
  '3b': 'What customers expect',
  '3c': 'How satisfied customers are, and by what margin',
  '4a': 'A policy for customers',
  '4b': 'Standards of service',
  '4c': 'Indicators',
  '5a': 'Processes designed for the customer',
  '5b': 'Communicate',
  '5c': 'Educate',
  '6': 'Goals with a plan and a day',
  '7': 'Measure again and again',
};
