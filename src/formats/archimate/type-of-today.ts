/** A type without prefix and `Relationship`, in the words of today: `archimate:UsedByRelationship` is what older versions call serving. */
export function typeOfToday(written: string): string {
  const type = written.replace(/^.*:/, '').replace(/Relationship$/, '');
  return TODAY.get(type) ?? type;
}

const TODAY: ReadonlyMap<string, string> = new Map([
  ['UsedBy', 'Serving'],
  ['Realisation', 'Realization'],
  ['Specialisation', 'Specialization'],
]);
