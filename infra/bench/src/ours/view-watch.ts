import { setTimeout as sleep } from 'node:timers/promises';
import { connectMongo, DossierViewStore, dossierViewCollection } from '@lienthong/read-model';
import { VoidRunError } from '../side';

const patienceMs = 60_000;
const pollMs = 20;

/** Looks into the store itself, not through the API: whether views have got to where they must be. */
export class ViewWatch {
  private readonly store: DossierViewStore;

  private constructor(private readonly connection: ReturnType<typeof connectMongo>) {
    this.store = new DossierViewStore(connection);
  }

  static async open(uri: string, dbName: string): Promise<ViewWatch> {
    const connection = connectMongo(uri, { dbName, maxPoolSize: 2 });
    await connection.asPromise();
    return new ViewWatch(connection);
  }

  /** How many views there are whose dossier is closed. */
  closed(): Promise<number> {
    return this.connection.collection(dossierViewCollection).countDocuments({ closed: true });
  }

  /** Waits until so many are closed. @throws VoidRunError after a minute */
  async untilClosed(count: number): Promise<void> {
    const until = performance.now() + patienceMs;
    for (;;) {
      const closed = await this.closed();
      if (closed >= count) return;
      if (performance.now() > until) throw new VoidRunError(`${closed} of ${count} views were closed after a minute`);
      await sleep(pollMs);
    }
  }

  /** Checks each dossier's view by itself. @throws VoidRunError naming the first that is not at its end */
  async check(finalSeqs: ReadonlyMap<string, number>): Promise<void> {
    for (const [code, seq] of finalSeqs) {
      const view = await this.store.find(code);
      if (view?.closed === true && view.seq === seq && view.events.length === seq) continue;
      const is = view === null ? 'there is none' : `it has event ${view.seq}, business ${view.business}`;
      throw new VoidRunError(`the view of dossier ${code} is not closed at event ${seq}: ${is}`);
    }
  }

  async close(): Promise<void> {
    await this.connection.close();
  }
}
