import type { Connection } from 'mongoose';
import type { DossierView } from '@lienthong/contracts';
import { dossierViewCollection } from '../dossier-view/dossier-view.store';
import { toView, viewModel } from '../dossier-view/view-document';
import type { ViewDocument } from '../dossier-view/view-document';

const pageSize = 100;

/** All dossiers that are not closed, with their state, in the order of their codes; read page by page. */
export async function* openDossiers(connection: Connection): AsyncGenerator<DossierView> {
  const model = viewModel(connection, dossierViewCollection);
  for (let last = ''; ;) {
    const query = { closed: false, _id: { $gt: last } };
    const page = await model.find(query).sort({ _id: 1 }).limit(pageSize).lean<ViewDocument[]>().exec();
    for (const document of page) yield toView(document);
    const end = page.at(-1);
    if (end === undefined || page.length < pageSize) return;
    last = end._id;
  }
}

/** How many dossiers are closed. */
export async function countClosedDossiers(connection: Connection): Promise<number> {
  return viewModel(connection, dossierViewCollection).countDocuments({ closed: true }).exec();
}
