type Fields = Record<string, unknown>;

const hasFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Items of a list are told apart by their id, so that moving one is not a change of all that follow. */
const named = (value: Fields): Map<string, unknown> =>
  new Map(Array.isArray(value) ? value.map((item: { id: string }) => [item.id, item]) : Object.entries(value));

function differences(before: unknown, after: unknown, at: string): string[] {
  if (Object.is(before, after)) return [];
  if (!hasFields(before) || !hasFields(after)) return [at];
  const [old, young] = [named(before), named(after)];
  const inner = [...new Set([...old.keys(), ...young.keys()])].flatMap((name) =>
    differences(old.get(name), young.get(name), `${at}/${name}`),
  );
  const isReordered =
    Array.isArray(before) && inner.length === 0 && [...old.keys()].join() !== [...young.keys()].join();
  return isReordered ? [at] : inner;
}

/**
 * The places in which two contents, persons or decisions differ, as `/goals/goal-1/text`. Never the values: this goes
 * into the audit. What was not there before is a change of each of its fields.
 */
export const changedPaths = <Content extends object>(before: Content | null, after: Content): string[] =>
  differences(before ?? {}, after, '');
