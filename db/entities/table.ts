import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

/** Maps a row to a table. Every column is named and its type written out; one that is forgotten does not compile. */
export const table = <Row extends object>(
  name: string,
  columns: { [Column in keyof Row]-?: EntitySchemaColumnOptions },
): EntitySchema<Row> => {
  const options = { name, columns };
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the options are plain data
  return new EntitySchema<Row>(options);
};
