import { rmSync } from 'node:fs';
import { testStack } from './test-stack';

export default async function stopTestServers(): Promise<void> {
  const running = testStack.take();
  if (!running) return;
  try {
    await running.stack.stop();
  } finally {
    rmSync(running.dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
