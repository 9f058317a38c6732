import { Injectable } from '@nestjs/common';
import type { ItemStatus, Operation, OperationItem, OperationItemList, OperationList } from '@lienthong/contracts';
import { DomainError } from '@lienthong/domain';
import { OperationStore } from '@lienthong/operations';
import type { SignedIn } from '@lienthong/platform';
import { inStoreTime } from '../store/in-time';
import { Oversight } from './oversight';

/** Items read at once for an export. */
const exportedAtOnce = 500;

/** Operations as someone may see them. */
@Injectable()
export class OperationReader {
  constructor(
    private readonly operations: OperationStore,
    private readonly oversight: Oversight,
  ) {}

  /** @throws DomainError OPERATION.NOT_FOUND, DOSSIER.NOT_YOUR_UNIT, SERVICE.STORE_UNAVAILABLE */
  async read(id: string, who: SignedIn): Promise<Operation> {
    const operation = await inStoreTime(() => this.operations.read(id));
    if (this.oversight.seesOperation(who, operation)) return this.shown(operation, who);
    throw new DomainError('DOSSIER.NOT_YOUR_UNIT', `unit ${who.unit} does not oversee operation ${id}`);
  }

  /** The last requested first; what someone may not see is left out, so that a page may be short. */
  async list(
    who: SignedIn,
    { cursor, limit }: { readonly cursor?: string; readonly limit: number },
  ): Promise<OperationList> {
    const { operations, next } = await inStoreTime(() => this.operations.list(cursor, limit));
    const seen = operations.filter((operation) => this.oversight.seesOperation(who, operation));
    return { items: await Promise.all(seen.map((operation) => this.shown(operation, who))), next };
  }

  async items(
    operation: Operation,
    who: SignedIn,
    page: { readonly status?: ItemStatus; readonly cursor?: string; readonly limit?: number },
  ): Promise<OperationItemList> {
    const { items, next } = await inStoreTime(() => this.operations.itemsOf(operation.id, page));
    return { items: items.filter((item) => this.oversight.seesItem(who, operation, item)), next };
  }

  /** Every item that someone may see, by code, read as a stream. */
  async *allItems(operation: Operation, who: SignedIn): AsyncGenerator<OperationItem> {
    for (let cursor: string | undefined; ;) {
      const { items, next } = await this.items(operation, who, { cursor, limit: exportedAtOnce });
      yield* items;
      if (next === null) return;
      cursor = next;
    }
  }

  /** Codes that someone above named are shown as far as they are one's own. */
  private async shown(operation: Operation, who: SignedIn): Promise<Operation> {
    const { selection, requestedBy } = operation;
    if (selection.by !== 'codes' || this.oversight.oversees(who, requestedBy.unit)) return operation;
    const codes: string[] = [];
    for await (const { code } of this.allItems(operation, who)) codes.push(code);
    return { ...operation, selection: { by: 'codes', codes } };
  }
}
