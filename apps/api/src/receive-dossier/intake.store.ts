import type { mongo } from 'mongoose';
import type { SealedApplicant } from './applicant-cipher';
import { dossierCodeIn } from './dossier-series';
import { SerialBook, highestTaken } from './serial-book';

/** What is known of a receipt before its dossier lives: the code it was given, once and for life. */
export interface Intake {
  /** The dossier's code. */
  readonly _id: string;
  /** Id of the receive command: hash of subject and Idempotency-Key. */
  readonly command: string;
  readonly bodyHash: string;
  readonly subject: string;
  readonly unit: string;
  /** Legal instant of the receipt. */
  readonly receivedAt: string;
  readonly applicant: SealedApplicant;
}

/** An intake without its code. */
export type NewIntake = Omit<Intake, '_id' | 'applicant'>;

/** Database handle; taken anew each time, since a lost connection gets another. */
export type IntakeDatabase = () => mongo.Db;

const collectionName = 'intakes';
const duplicateKey = 11_000;
const attempts = 50;

/**
 * Intakes with their codes. One insert does it all: unique code and unique command make it the claim of a number, the
 * proof against repetitions and the home of the applicant's data at once. Inserts are atomic on every server that
 * speaks this protocol; increments are not (the embedded one loses some when 200 come at once).
 */
export class IntakeStore {
  private indexed: Promise<unknown> | undefined;
  private readonly books = new Map<string, Promise<SerialBook>>();

  constructor(private readonly database: IntakeDatabase) {}

  /** The intake of a command, if there is one. */
  async find(command: string): Promise<Intake | null> {
    await this.ready();
    return this.collection().findOne({ command });
  }

  /** The intake that was given a code, if there is one. */
  async findByCode(code: string): Promise<Intake | null> {
    return this.collection().findOne({ _id: code });
  }

  /**
   * Gives a new intake the next code of its series and keeps it. If the command has an intake already, that one comes
   * back and nothing is written.
   */
  async add(intake: NewIntake, series: string, seal: (code: string) => SealedApplicant): Promise<Intake> {
    await this.ready();
    const book = await this.book(series);
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const serial = book.take();
      const code = dossierCodeIn(series, serial);
      const record: Intake = { _id: code, ...intake, applicant: seal(code) };
      if (await this.inserted(record, () => book.giveBack(serial))) return record;
      const earlier = await this.collection().findOne({ command: intake.command });
      if (earlier !== null) {
        book.giveBack(serial);
        return earlier;
      }
      book.skipTo(await highestTaken(Math.max(serial, book.highest), (other) => this.isTaken(series, other)));
    }
    throw new Error(`no free code in series ${series} after ${attempts} attempts`);
  }

  /** False if its code or its command is there already. */
  private async inserted(record: Intake, onFailure: () => void): Promise<boolean> {
    try {
      await this.collection().insertOne(record);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      onFailure();
      throw error;
    }
  }

  private book(series: string): Promise<SerialBook> {
    const known = this.books.get(series);
    if (known !== undefined) return known;
    const opened = highestTaken(0, (serial) => this.isTaken(series, serial)).then((last) => new SerialBook(last));
    opened.catch(() => this.books.delete(series));
    this.books.set(series, opened);
    return opened;
  }

  private async isTaken(series: string, serial: number): Promise<boolean> {
    const found = await this.collection().findOne({ _id: dossierCodeIn(series, serial) }, { projection: { _id: 1 } });
    return found !== null;
  }

  /** Without the unique index a repetition would not be known as one, so nothing is written before it is there. */
  private async ready(): Promise<void> {
    this.indexed ??= this.collection().createIndex({ command: 1 }, { unique: true });
    try {
      await this.indexed;
    } catch (error) {
      this.indexed = undefined;
      throw error;
    }
  }

  private collection(): mongo.Collection<Intake> {
    return this.database().collection<Intake>(collectionName);
  }
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === duplicateKey;
}
