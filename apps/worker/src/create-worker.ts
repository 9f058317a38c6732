import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import { WorkerModule } from './worker.module';
import type { WorkerParts } from './worker.module';

/** Makes and starts a worker; `close()` drains it. */
export async function createWorker(
  parts: WorkerParts,
  logger: LoggerService | false,
): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(WorkerModule.withParts(parts), {
    logger,
    abortOnError: false,
  });
  app.enableShutdownHooks();
  return app;
}
