import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OperatorHealth } from './operator-health';
import type { OperatorReadiness } from './operator-health';
import { OperatorMetrics } from './operator-metrics';

/** For those who run the service. */
@Controller()
export class OperateController {
  constructor(
    private readonly health: OperatorHealth,
    private readonly operatorMetrics: OperatorMetrics,
  ) {}

  /** The process answers. */
  @Get('health/live')
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  /** 503 while nothing that it finds could be recorded. Servers that are away otherwise are what it is there to tell of. */
  @Get('health/ready')
  ready(@Res({ passthrough: true }) reply: FastifyReply): OperatorReadiness {
    const readiness = this.health.check();
    if (readiness.status === 'not-ready') void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return readiness;
  }

  @Get('metrics')
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.header('content-type', this.operatorMetrics.contentType);
    return this.operatorMetrics.render();
  }
}
