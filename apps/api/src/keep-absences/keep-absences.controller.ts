import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiQuery } from '@nestjs/swagger';
import { z } from 'zod';
import { catalogueCode } from '@lienthong/contracts';
import { LegalClock, Needs, Who } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { absenceStatus } from '@lienthong/read-model';
import type { Absence } from '@lienthong/read-model';
import { DossierAccess } from '../access/dossier-access';
import { AnswersDossier } from '../operate/api-answers.decorator';
import { checked } from '../operate/checked';
import { AbsenceLoop } from './absence-loop';
import { absenceRequest } from './absence-request';
import { Absences } from './absences';

type Schema = Extract<Parameters<typeof ApiBody>[0], { schema: object }>['schema'];

const bodySchema = z.toJSONSchema(absenceRequest, { target: 'openapi-3.0', io: 'input', reused: 'inline' }) as Schema;
const absencesQuery = z.strictObject({ unit: catalogueCode.optional() });

type ShownAbsence = Omit<Absence, '_id' | 'number'> & {
  readonly id: string;
  readonly status: 'planned' | 'in-force' | 'ended';
};

/** Officers who are away: their open work goes to who stands in, and nothing comes back by itself. */
@Controller('api/v1/absences')
export class KeepAbsencesController {
  constructor(
    private readonly absences: Absences,
    private readonly loop: AbsenceLoop,
    private readonly access: DossierAccess,
    private readonly clock: LegalClock,
  ) {}

  @Post()
  @Needs('absence.keep')
  @ApiOperation({ operationId: 'recordAbsence', summary: 'Ghi cán bộ vắng mặt / Record that an officer is away' })
  @ApiBody({ schema: bodySchema })
  @AnswersDossier(201, 'Recorded; if it is on already, the work moves at once')
  async record(@Body() body: unknown, @Who() who: SignedIn): Promise<ShownAbsence> {
    const absence = await this.absences.record(checked(absenceRequest, body ?? {}), who);
    this.loop.look();
    return this.shown(absence);
  }

  @Get()
  @Needs('queue.read')
  @ApiOperation({ operationId: 'listAbsences', summary: 'Cán bộ vắng mặt / Absences of a unit, newest first' })
  @ApiQuery({ name: 'unit', required: false, description: 'Default: the unit of the token' })
  @AnswersDossier(200, 'The latest 200 absences')
  async list(@Query() query: unknown, @Who() who: SignedIn): Promise<{ readonly items: readonly ShownAbsence[] }> {
    const { unit = who.unit } = checked(absencesQuery, query);
    this.access.checkUnit(who, unit);
    return { items: (await this.absences.list(unit)).map((absence) => this.shown(absence)) };
  }

  @Delete(':id')
  @Needs('absence.keep')
  @ApiOperation({ operationId: 'endAbsence', summary: 'Kết thúc vắng mặt / End an absence; its record stays' })
  @ApiParam({ name: 'id' })
  @AnswersDossier(200, 'Ended; what was moved stays where it is')
  async end(@Param('id') id: string, @Who() who: SignedIn): Promise<ShownAbsence> {
    const absence = await this.absences.end(id, who);
    this.loop.look();
    return this.shown(absence);
  }

  private shown(absence: Absence): ShownAbsence {
    const { _id, number: _number, ...shown } = absence;
    return { id: _id, ...shown, status: absenceStatus(absence, this.clock.now()) };
  }
}
