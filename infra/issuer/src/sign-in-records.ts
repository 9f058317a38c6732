type Payload = Record<string, unknown>;

interface Kept {
  readonly payload: Payload;
  readonly until: number;
}

/** Beyond this the oldest go; a trial never comes near. */
const mostKept = 20_000;

/**
 * Where the library keeps sessions, codes and refresh tokens of one issuer: in memory, so that a restart of the issuer
 * asks everybody to sign in again.
 */
export class SignInRecords {
  private readonly kept = new Map<string, Kept>();

  /** The library asks for a place for each kind of record. */
  adapterFor(kind: string): Record<string, unknown> {
    const keyOf = (id: string): string => `${kind}:${id}`;
    return {
      upsert: async (id: string, payload: Payload, seconds?: number) => this.keep(keyOf(id), payload, seconds),
      find: async (id: string) => this.find(keyOf(id)),
      findByUid: async (uid: string) => this.findWith(kind, 'uid', uid)[0]?.[1],
      findByUserCode: async (userCode: string) => this.findWith(kind, 'userCode', userCode)[0]?.[1],
      destroy: async (id: string) => void this.kept.delete(keyOf(id)),
      consume: async (id: string) => {
        const payload = this.find(keyOf(id));
        if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
      },
      revokeByGrantId: async (grantId: string) => {
        for (const [key] of this.findWith(kind, 'grantId', grantId)) this.kept.delete(key);
      },
    };
  }

  private keep(key: string, payload: Payload, seconds = Infinity): void {
    this.kept.delete(key);
    this.kept.set(key, { payload, until: Date.now() + seconds * 1000 });
    const oldest = this.kept.size > mostKept ? this.kept.keys().next() : undefined;
    if (oldest !== undefined && oldest.done !== true) this.kept.delete(oldest.value);
  }

  private find(key: string): Payload | undefined {
    const record = this.kept.get(key);
    if (record === undefined || Date.now() < record.until) return record?.payload;
    this.kept.delete(key);
    return undefined;
  }

  private findWith(kind: string, member: string, value: unknown): [string, Payload][] {
    return [...this.kept].flatMap(([key, { payload }]): [string, Payload][] =>
      key.startsWith(`${kind}:`) && payload[member] === value && this.find(key) !== undefined ? [[key, payload]] : [],
    );
  }
}
