/** Why a record can't be taken for an event. */
export type PoisonCode =
  | 'RECORD.EMPTY'
  | 'RECORD.BAD_JSON'
  | 'RECORD.WRONG_KEY'
  | 'EVENT.UNKNOWN_TYPE'
  | 'EVENT.WRONG_SCHEMA'
  | 'EVENT.ALTERED'
  | 'EVENT.FORGED_SEQ'
  | 'EVENT.CHAIN_BROKEN'
  | 'EVENT.UNSTORABLE'
  | 'GAP.NO_HISTORY';

/** A record that no repetition will make right. */
export class PoisonMessage extends Error {
  constructor(
    readonly code: PoisonCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'PoisonMessage';
  }
}
