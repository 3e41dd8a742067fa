/**
 * Makes the measures of an instrument about people: 1 to 5 points, of which more is better, personal, so that what is said
 * on them only shows in groups.
 *
 * @param instrument the id of the instrument they belong to.
 */
export function personalMeasures<const Instrument extends string>(instrument: Instrument) {
  return <const Id extends string>(id: Id, name: string, description: string) =>
    ({
      id,
      name,
      description,
      instrument,
      unit: 'points',
      better: 'higher',
      min: 1,
      max: 5,
      personal: true,
    }) as const;
}
