import { temporal } from '@temporalio/proto';
import { isGrpcServiceError } from '@temporalio/client';
import type { Connection } from '@temporalio/client';
import { searchAttributes } from '@lienthong/contracts/temporal';

const alreadyExists = 6;
const retentionDays = 30;

/** Makes the namespace and the search attributes if they are not there; safe to call by many at once. */
export async function prepareNamespace(connection: Connection, namespace: string): Promise<void> {
  await tolerating(() =>
    connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: { seconds: (retentionDays * 86_400) as never },
    }),
  );
  await untilKnown(() => addMissingAttributes(connection, namespace));
}

async function addMissingAttributes(connection: Connection, namespace: string): Promise<void> {
  const there = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.entries(searchAttributes).filter(([name]) => !(name in (there.customAttributes ?? {})));
  if (missing.length === 0) return;
  const types = temporal.api.enums.v1.IndexedValueType;
  await tolerating(() =>
    connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(
        missing.map(([name, type]) => [
          name,
          type === 'KEYWORD' ? types.INDEXED_VALUE_TYPE_KEYWORD : types.INDEXED_VALUE_TYPE_DATETIME,
        ]),
      ),
    }),
  );
}

/** A namespace that was just registered is not known to every part of the server at once. */
async function untilKnown(action: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    try {
      await action();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

async function tolerating(action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!isGrpcServiceError(error) || error.code !== alreadyExists) throw error;
  }
}
