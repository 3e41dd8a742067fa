/** Numbers of one size. */
type Numbers = Float64Array | Int32Array | Int8Array;

/** The array, or a longer copy of it, in which a row has a place; places that were not set hold what stands for nothing. */
export function grown<A extends Numbers>(array: A, row: number, nothing: number): A {
  return row < array.length ? array : resized(array, Math.max(1024, 2 * row), nothing);
}

/** The array with a length; the copy of another length where it has not. */
export function fitted<A extends Numbers>(array: A, length: number, nothing: number): A {
  return array.length === length ? array : resized(array, length, nothing);
}

function resized<A extends Numbers>(array: A, length: number, nothing: number): A {
  const copy = new (array.constructor as new (length: number) => A)(length);
  copy.set(array.length > length ? array.subarray(0, length) : array);
  if (array.length < length) copy.fill(nothing, array.length);
  return copy;
}
