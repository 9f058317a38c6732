/** Names of what driver and mongoose throw while no server can be asked. */
const unavailable = new Set([
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoPoolClearedError',
  'MongoPoolClearedOnNetworkError',
  'MongoPoolClosedError',
  'MongoServerClosedError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoClientClosedError',
  'MongoOperationTimeoutError',
  'MongoWaitQueueTimeoutError',
]);

/** What a server says that is going away, or (1) has lost what it stands on itself. */
const serverGoing = new Set<unknown>([1, 91, 189, 10_107, 11_600, 11_602, 13_435, 13_436]);

/** The server does not answer, or is not connected yet: the same request can succeed later. */
export function isStoreUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (unavailable.has(error.name)) return true;
  if (error.name === 'MongoServerError') return 'code' in error && serverGoing.has(error.code);
  return error.name === 'MongooseError' && error.message.includes('initial connection');
}

/** Codes by which a server says that it is this very document that it can't take. */
const refusedDocument = new Set([2, 9, 22, 52, 10334, 17280, 17419]);

/** It is the document that can't be stored, too large for one; no repetition helps. */
export function isDocumentRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'BSONError' || error.name === 'MongoInvalidArgumentError' || error.name === 'RangeError')
    return true;
  return error.name === 'MongoServerError' && 'code' in error && refusedDocument.has(error.code as number);
}

/** Another document has the same unique key. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11000;
}
