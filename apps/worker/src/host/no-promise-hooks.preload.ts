import v8 from 'node:v8';

/**
 * Loaded by `node --require` before the worker, so that its workflow thread has it as well. Temporal's SDK notes a stack
 * trace for every promise of every workflow, for its stack trace query alone; without the hooks it goes on without
 * (ADR 0010). Where a dossier stands is told by its own state query.
 */
Object.defineProperty(v8, 'promiseHooks', { value: {} });
