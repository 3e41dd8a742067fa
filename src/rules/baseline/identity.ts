/** What tells a finding from all others: its rule, its subject and its detail. */
export function identityOf(finding: {
  readonly rule: string;
  readonly subject: string;
  readonly detail?: string | null | undefined;
}): string {
  const { rule, subject, detail } = finding;
  return JSON.stringify(detail === null || detail === undefined ? [rule, subject] : [rule, subject, detail]);
}
