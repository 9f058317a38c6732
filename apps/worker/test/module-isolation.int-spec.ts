import { randomUUID } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NativeConnection, Worker } from '@temporalio/worker';
import { connectTemporal, prepareNamespace } from '@lienthong/temporal';

/** A bundler once shared a module cache between workflows; the dossiers of two citizens must never meet there. */
describe('workflows in one worker', () => {
  it('share no module state', async () => {
    const address = process.env['LT_TEST_TEMPORAL'] ?? '';
    const namespace = `isolation-${randomUUID()}`;
    const folder = mkdtempSync(join(tmpdir(), 'lienthong-isolation-'));
    const codePath = join(folder, 'bundle.js');
    execFileSync(process.execPath, [join(__dirname, 'isolation/bundle.cjs'), codePath]);
    const { client, connection } = connectTemporal({ address, namespace });
    await prepareNamespace(connection, namespace);
    const native = await NativeConnection.connect({ address });
    const worker = await Worker.create({
      connection: native,
      namespace,
      taskQueue: 'isolation',
      workflowBundle: { codePath },
    });
    const run = (): Promise<number> =>
      client.workflow.execute('countingWorkflow', { taskQueue: 'isolation', workflowId: randomUUID() });
    const counts = await worker.runUntil(async () => [
      await run(),
      await run(),
      ...(await Promise.all([run(), run()])),
    ]);
    expect(counts).toEqual([1, 1, 1, 1]);
    await native.close();
    await connection.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
