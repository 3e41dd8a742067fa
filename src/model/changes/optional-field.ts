/** The fields of a record that may be left out, and so can be unset. */
export type OptionalField<Definition> = {
  [Field in keyof Definition]-?: undefined extends Definition[Field] ? Field : never;
}[keyof Definition];
