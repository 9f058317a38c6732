import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { SystemHealth } from '@lienthong/contracts';
import { Needs } from '@lienthong/platform';
import { AnswersDossier } from '../../operate/api-answers.decorator';
import { HealthWatch } from './health-watch';

/** How the servers, queues and sources are: nothing of any dossier. */
@Controller('api/v1/operations/health')
@ApiTags('operations')
export class HealthController {
  constructor(private readonly watch: HealthWatch) {}

  @Get()
  @Needs('operations.read')
  @ApiOperation({
    operationId: 'readHealth',
    summary: 'Sức khỏe hệ thống / Servers, task queues, consumers, settings and sources: ok, not ok or unknown',
  })
  @AnswersDossier(200, 'Every check by part, since when it is so, and what to do about it')
  async health(): Promise<SystemHealth> {
    return this.watch.look();
  }
}
