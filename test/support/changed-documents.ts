import fc from 'fast-check';

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withTypedArray: true,
  withUnicodeString: true,
});
/** Values of every kind there is, those that no document may hold above all. */
export const odd = fc.oneof(
  anything,
  fc.constantFrom(
    Symbol('s'),
    () => 1,
    class {},
    Number.NaN,
    -0,
    undefined,
    null,
    [],
    {},
    new Date(Number.NaN),
    Array(3),
  ),
);

/** Puts values into places of a document, the places counted before the first is put. */
export function changedBy(
  document: object,
  changes: ReadonlyArray<readonly [at: number, value: unknown]>,
): object {
  const places = placesOf(document);
  for (const [at, value] of changes) {
    const [container, key] = places[at % places.length]!;
    Object.defineProperty(container, key, { value, enumerable: true, writable: true, configurable: true });
  }
  return document;
}

/** Every place of a value: the map or list that holds it, and its key there. */
function placesOf(value: object): Array<readonly [container: object, key: string]> {
  return Object.entries(value).flatMap(([key, inner]) => [
    [value, key] as const,
    ...(typeof inner === 'object' && inner !== null ? placesOf(inner) : []),
  ]);
}
