import { Schema } from 'mongoose';
import type { Connection, Model } from 'mongoose';

type Index<T> = Readonly<Partial<Record<keyof T, 1 | -1>>>;

/** The mongoose model of a collection of records with text ids, made once for each connection. */
export function recordModel<T extends { readonly _id: string }>(
  connection: Connection,
  collection: string,
  indexes: readonly Index<T>[] = [],
): Model<T> {
  const known = connection.models[collection];
  if (known !== undefined) return known as Model<T>;
  const options = { collection, strict: false, versionKey: false, autoIndex: false, autoCreate: false } as const;
  const schema = new Schema<T>({ _id: { type: String, required: true } }, options);
  for (const index of indexes) schema.index(index as Record<string, 1 | -1>);
  return connection.model<T>(collection, schema);
}
