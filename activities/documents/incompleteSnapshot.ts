/** A snapshot lacks what no version can be validated without (A32). Names the field, never a value. */
export class IncompleteSnapshot extends Error {
  override name = 'IncompleteSnapshot';
  constructor(field: string) {
    super(`The validated version has no ${field}.`);
  }
}

/** The value of a field that no validated version lacks. */
export function given<Value>(value: Value | null | undefined, field: string): Value {
  if (value === null || value === undefined) throw new IncompleteSnapshot(field);
  return value;
}
