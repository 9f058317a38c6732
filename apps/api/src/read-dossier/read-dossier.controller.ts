import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery } from '@nestjs/swagger';
import { z } from 'zod';
import type { DossierActs, DossierDetail, ExplainedDeadline, SharedTime } from '@lienthong/contracts';
import { allowedCommands, anyUnit } from '@lienthong/domain';
import type { AllowedCommand, DossierEvent } from '@lienthong/domain';
import { LegalClock, Needs, Who } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { DecreedCalendars } from '@lienthong/read-model';
import { AnswersDossier } from '../operate/api-answers.decorator';
import { checked, dossierCodeParam } from '../operate/checked';
import { PinnedRoutes } from '../routes/pinned-routes';
import { ActsReader } from './acts-reader';
import { explainDeadline } from './explain-deadline';
import { shareTime } from './share-time';
import { DossierReader } from './dossier-reader';

const seq = z.coerce.number().int().min(0).max(1_000_000);
const readQuery = z.strictObject({ 'min-seq': seq.default(0) });
const eventsQuery = z.strictObject({ from: seq.default(1), 'min-seq': seq.default(0) });

@Controller('api/v1/dossiers/:code')
export class ReadDossierController {
  constructor(
    private readonly reader: DossierReader,
    private readonly routes: PinnedRoutes,
    private readonly calendars: DecreedCalendars,
    private readonly clock: LegalClock,
    private readonly acts: ActsReader,
  ) {}

  @Get()
  @Needs('dossier.read')
  @ApiOperation({ operationId: 'readDossier', summary: 'Xem hồ sơ / Read a dossier' })
  @ApiParam({ name: 'code' })
  @ApiQuery({ name: 'min-seq', required: false, description: 'Waits up to 2 s until the view has this event' })
  @AnswersDossier(200, 'The dossier, with what is allowed now')
  async read(@Param('code') code: string, @Query() query: unknown, @Who() who: SignedIn): Promise<DossierDetail> {
    const asked = checked(readQuery, query);
    const view = await this.reader.read(dossierCodeParam(code), who, asked['min-seq']);
    const { events: _events, _id, ...shown } = view;
    const allowed = allowedCommands(view.state, this.routes.of(view));
    return { code: _id, ...shown, allowed, allowedForYou: allowed.filter((one) => isFor(who, one)) };
  }

  @Get('acts')
  @Needs('dossier.read')
  @ApiOperation({ operationId: 'readActs', summary: 'Được làm gì / What you can do with it now, and why not the rest' })
  @ApiParam({ name: 'code' })
  @ApiQuery({ name: 'min-seq', required: false })
  @AnswersDossier(200, 'Every command, allowed or not, with what there is to choose')
  async readActs(@Param('code') code: string, @Query() query: unknown, @Who() who: SignedIn): Promise<DossierActs> {
    const asked = checked(readQuery, query);
    return this.acts.of(await this.reader.read(dossierCodeParam(code), who, asked['min-seq']), who);
  }

  @Get('events')
  @Needs('dossier.read')
  @ApiOperation({ operationId: 'readEvents', summary: 'Lịch sử hồ sơ / Events of a dossier' })
  @ApiParam({ name: 'code' })
  @ApiQuery({ name: 'from', required: false, description: 'First sequence number wanted' })
  @ApiQuery({ name: 'min-seq', required: false })
  @AnswersDossier(200, 'The hash-chained events, in order')
  async events(
    @Param('code') code: string,
    @Query() query: unknown,
    @Who() who: SignedIn,
  ): Promise<{ readonly code: string; readonly head: string; readonly events: readonly DossierEvent[] }> {
    const asked = checked(eventsQuery, query);
    const view = await this.reader.read(dossierCodeParam(code), who, asked['min-seq']);
    return { code: view._id, head: view.head, events: view.events.filter((event) => event.seq >= asked.from) };
  }

  @Get('deadline')
  @Needs('dossier.read')
  @ApiOperation({ operationId: 'explainDeadline', summary: 'Vì sao có ngày hẹn này / Why this date' })
  @ApiParam({ name: 'code' })
  @ApiQuery({ name: 'min-seq', required: false })
  @AnswersDossier(200, 'The due instant with the lines that add up to it')
  async deadline(
    @Param('code') code: string,
    @Query() query: unknown,
    @Who() who: SignedIn,
  ): Promise<ExplainedDeadline> {
    const asked = checked(readQuery, query);
    const view = await this.reader.read(dossierCodeParam(code), who, asked['min-seq']);
    return explainDeadline(view, this.calendars);
  }

  @Get('time')
  @Needs('dossier.read')
  @ApiOperation({ operationId: 'shareTime', summary: 'Ai giữ hồ sơ bao lâu / Who had it for how long' })
  @ApiParam({ name: 'code' })
  @ApiQuery({ name: 'min-seq', required: false })
  @AnswersDossier(200, 'Time of each unit, waiting and paused time; the shares sum to the whole')
  async time(@Param('code') code: string, @Query() query: unknown, @Who() who: SignedIn): Promise<SharedTime> {
    const asked = checked(readQuery, query);
    const view = await this.reader.read(dossierCodeParam(code), who, asked['min-seq']);
    return shareTime(view, this.clock.now(), this.calendars);
  }
}

function isFor(who: SignedIn, allowed: AllowedCommand): boolean {
  return allowed.roles.includes(who.role) && (allowed.unit === who.unit || allowed.unit === anyUnit);
}
