import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { HttpMetrics, Public } from '@lienthong/platform';
import { DependencyHealth } from './dependency-health';
import type { Readiness } from './dependency-health';

/** For those who run the service. */
@Controller()
@Public()
@ApiExcludeController()
export class OperateController {
  constructor(
    private readonly health: DependencyHealth,
    private readonly httpMetrics: HttpMetrics,
  ) {}

  /** The process answers. */
  @Get('health/live')
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  /** What it stands on answers too; 503 if it could do no work. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await this.health.check();
    if (readiness.status === 'not-ready') void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return readiness;
  }

  @Get('metrics')
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.header('content-type', this.httpMetrics.contentType);
    return this.httpMetrics.render();
  }
}
