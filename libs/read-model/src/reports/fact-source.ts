import { setImmediate as otherWork } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { dossierFact } from '@lienthong/domain';
import type { DossierFact } from '@lienthong/domain';
import { dossierViewCollection } from '../dossier-view/dossier-view.store';
import { toView, viewModel } from '../dossier-view/view-document';
import type { ViewDocument } from '../dossier-view/view-document';

/** Folding a view takes a third of a millisecond: requests are let in between this many. */
const atOnce = 10;

/**
 * Facts of all dossiers, read once from their views as a stream. FerretDB needs about a millisecond for each view
 * whatever is asked of it, so nobody scans for an answer: facts are kept in memory and read anew one by one.
 */
export async function* allFacts(connection: Connection): AsyncGenerator<DossierFact> {
  const documents = viewModel(connection, dossierViewCollection).find().lean<ViewDocument>().cursor({ batchSize: 100 });
  let count = 0;
  for await (const document of documents) {
    yield dossierFact(toView(document));
    count += 1;
    if (count % atOnce === 0) await otherWork();
  }
}
