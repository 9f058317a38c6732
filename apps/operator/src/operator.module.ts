import { Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import type { Connection } from 'mongoose';
import type { DetectionLead } from './detecting/detection-lead';
import type { Standings } from './detecting/standings';
import { OperateController } from './operate/operate.controller';
import { OperatorHealth } from './operate/operator-health';
import { OperatorMetrics } from './operate/operator-metrics';

/** Does the operators' acts, for as long as the service runs. */
export interface OperationsRunner {
  start(): void;
  stop(): Promise<void>;
}

export interface OperatorParts {
  readonly connection: Connection;
  readonly lead: DetectionLead;
  readonly runner?: OperationsRunner;
  readonly standings: Standings;
  readonly metrics: OperatorMetrics;
}

/** What is under way comes to its end before the store goes. */
class Closer implements OnApplicationShutdown {
  constructor(private readonly parts: OperatorParts) {}

  async onApplicationShutdown(): Promise<void> {
    const { connection, lead, runner } = this.parts;
    await Promise.all([lead.stop(), runner?.stop()]);
    await connection.close();
  }
}

@Module({})
export class OperatorModule {
  static withParts(parts: OperatorParts): DynamicModule {
    return {
      module: OperatorModule,
      controllers: [OperateController],
      providers: [
        { provide: OperatorHealth, useValue: new OperatorHealth(parts.connection, parts.standings) },
        { provide: OperatorMetrics, useValue: parts.metrics },
        { provide: Closer, useValue: new Closer(parts) },
      ],
    };
  }
}
