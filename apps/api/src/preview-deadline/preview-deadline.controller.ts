import { Body, Controller, HttpCode, HttpStatus, Inject, Post } from '@nestjs/common';
import { ApiBody, ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { catalogueCode } from '@lienthong/contracts';
import type { DeadlinePreview } from '@lienthong/contracts';
import { channels } from '@lienthong/domain';
import type { Catalogue } from '@lienthong/domain';
import { LegalClock, Needs, Who } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { DecreedCalendars } from '@lienthong/read-model';
import { AnswersDossier } from '../operate/api-answers.decorator';
import { checked } from '../operate/checked';
import { receivingUnitOf } from '../receive-dossier/receiving-unit';
import { CATALOGUE } from '../routes/catalogue.token';
import { previewDeadline } from './preview-deadline';

type Schema = Extract<Parameters<typeof ApiBody>[0], { schema: object }>['schema'];

const previewRequest = z.strictObject({
  procedure: catalogueCode,
  case: catalogueCode.optional(),
  channel: z.enum(channels).default('desk'),
  receivingUnit: catalogueCode.optional(),
  competentUnit: catalogueCode.optional(),
});
const bodySchema = z.toJSONSchema(previewRequest, { target: 'openapi-3.0', io: 'input', reused: 'inline' }) as Schema;

/** What a receipt would promise, before it is made: appointment with its reasoning, fee, papers. */
@Controller('api/v1/deadlines')
export class PreviewDeadlineController {
  constructor(
    private readonly calendars: DecreedCalendars,
    private readonly clock: LegalClock,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
  ) {}

  @Post('preview')
  @HttpCode(HttpStatus.OK)
  @Needs('dossier.receive')
  @ApiOperation({ operationId: 'previewDeadline', summary: 'Xem trước ngày hẹn trả / The appointment if received now' })
  @ApiBody({ schema: bodySchema })
  @AnswersDossier(200, 'Nothing is kept; the lines add up to the appointment')
  preview(@Body() body: unknown, @Who() who: SignedIn): DeadlinePreview {
    const asked = checked(previewRequest, body ?? {});
    const receivingUnit = receivingUnitOf(asked, who);
    return previewDeadline({ ...asked, receivingUnit }, this.catalogue, this.calendars.now, this.clock.now());
  }
}
