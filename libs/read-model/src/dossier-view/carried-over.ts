import type { Connection } from 'mongoose';
import type { DossierView } from '@lienthong/contracts';
import { dossierViewCollection } from './dossier-view.store';
import { toView, viewModel } from './view-document';
import type { ViewDocument } from './view-document';

/**
 * Views of the dossiers received before a date that were open on it or are still, read as a stream; with `unit` those
 * that its desk received. What ended before the date is left out where its last event says so.
 */
export async function* carriedOver(connection: Connection, date: string, unit?: string): AsyncGenerator<DossierView> {
  const query = {
    receivedAt: { $lt: date },
    $or: [{ closed: false }, { updatedAt: { $gte: date } }],
    ...(unit === undefined ? {} : { receivingUnit: unit }),
  };
  const documents = viewModel(connection, dossierViewCollection).find(query).lean<ViewDocument>().cursor({
    batchSize: 200,
  });
  for await (const document of documents) yield toView(document);
}
