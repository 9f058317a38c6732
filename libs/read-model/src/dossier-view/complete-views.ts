import type { Model } from 'mongoose';
import { rowKeys } from './row-keys';
import { toDocument, toView, viewCollection } from './view-document';
import type { ViewDocument } from './view-document';

const atOnce = 20;

/**
 * Gives views of an earlier release the fields that lists are asked by now. Whether that was done is told by the index
 * on those fields, which is made afterwards: a crash on the way begins it anew. A view that is written meanwhile is
 * complete by that, since the write is conditional on the sequence number.
 */
export async function completeViews(model: Model<ViewDocument>): Promise<void> {
  if (await isComplete(model)) return;
  const collection = viewCollection(model);
  let pending: Promise<unknown>[] = [];
  for await (const document of model.find().lean<ViewDocument>().cursor({ batchSize: 200 })) {
    const view = toView(document);
    if (document.keys !== undefined && document.keys.join() === rowKeys(view).join()) continue;
    const { _id, history: _history, ...fields } = toDocument(view, []);
    pending.push(collection.updateOne({ _id, seq: view.seq }, { $set: fields }));
    if (pending.length < atOnce) continue;
    await Promise.all(pending);
    pending = [];
  }
  await Promise.all(pending);
}

async function isComplete(model: Model<ViewDocument>): Promise<boolean> {
  try {
    const indexes = await viewCollection(model).indexes();
    return indexes.some(({ key }) => 'keys' in key);
  } catch (error) {
    // No collection yet: nothing to complete.
    if (error instanceof Error && 'code' in error && error.code === 26) return true;
    throw error;
  }
}
