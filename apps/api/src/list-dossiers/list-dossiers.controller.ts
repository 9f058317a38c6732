import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery } from '@nestjs/swagger';
import type { DossierPage } from '@lienthong/contracts';
import { LegalClock, Needs, Who } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { DossierViewStore } from '@lienthong/read-model';
import type { UnitCounts, ViewPage, ViewTotal } from '@lienthong/read-model';
import { DossierAccess } from '../access/dossier-access';
import { AnswersDossier } from '../operate/api-answers.decorator';
import { checked } from '../operate/checked';
import { inStoreTime } from '../store/in-time';
import { countsQuery, listQuery, queueQuery } from './list-query';
import { wantedOfQueue, wantedRows } from './wanted-rows';

/** Lists of dossiers: what a unit has a part in, what it must act on, and how much of it there is. */
@Controller('api/v1')
export class ListDossiersController {
  constructor(
    private readonly views: DossierViewStore,
    private readonly access: DossierAccess,
    private readonly clock: LegalClock,
  ) {}

  @Get('dossiers')
  @Needs('dossier.read')
  @ApiOperation({ operationId: 'listDossiers', summary: 'Danh sách hồ sơ / Dossiers a unit has a part in' })
  @ApiQuery({ name: 'unit', required: false, description: 'Default: the unit of the token' })
  @ApiQuery({ name: 'tier', required: false })
  @ApiQuery({ name: 'status', required: false, description: 'National status 1–10' })
  @ApiQuery({ name: 'procedure', required: false })
  @ApiQuery({ name: 'holder', required: false, description: 'Unit that must act now' })
  @ApiQuery({ name: 'business', required: false, description: 'e.g. processing, awaiting-supplement' })
  @ApiQuery({ name: 'assignee', required: false, description: 'Subject, `me`, or `none` (open, given to nobody)' })
  @ApiQuery({ name: 'paused', required: false })
  @ApiQuery({ name: 'closed', required: false })
  @ApiQuery({ name: 'channel', required: false, enum: ['desk', 'online', 'public-post'] })
  @ApiQuery({ name: 'due-before', required: false })
  @ApiQuery({ name: 'due-after', required: false })
  @ApiQuery({ name: 'received-from', required: false, description: 'Date, included' })
  @ApiQuery({ name: 'received-to', required: false, description: 'Date, included' })
  @ApiQuery({ name: 'q', required: false, description: 'Beginning of the code' })
  @ApiQuery({ name: 'late', required: false })
  @ApiQuery({ name: 'sort', required: false, enum: ['due', 'received', 'updated'] })
  @ApiQuery({ name: 'total', required: false, description: 'Adds how many there are, counted up to 500' })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiQuery({ name: 'limit', required: false, description: '1–100, default 50' })
  @AnswersDossier(200, 'A page of dossiers')
  async list(@Query() query: unknown, @Who() who: SignedIn): Promise<DossierPage> {
    const asked = checked(listQuery, query);
    const { sort, cursor, limit } = asked;
    const filter = { ...wantedRows(asked, who), involvedUnit: this.listedUnit(asked.unit, who) };
    const today = this.clock.today();
    const [page, total] = await Promise.all([
      inStoreTime(() => this.views.list(filter, sort, { cursor, limit, today })),
      asked.total ? inStoreTime(() => this.views.total(filter, today)) : undefined,
    ]);
    return shownPage(page, total);
  }

  @Get('queues/:unit')
  @Needs('queue.read')
  @ApiOperation({ operationId: 'readQueue', summary: 'Việc đang chờ / What a unit must act on, most urgent first' })
  @ApiParam({ name: 'unit' })
  @ApiQuery({ name: 'assignee', required: false, description: 'Subject, `me` or `none`' })
  @ApiQuery({ name: 'procedure', required: false })
  @ApiQuery({ name: 'late', required: false })
  @ApiQuery({ name: 'total', required: false, description: 'Adds how many there are, counted up to 500' })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiQuery({ name: 'limit', required: false, description: '1–100, default 50' })
  @AnswersDossier(200, 'A page of the queue, ordered by time left')
  async queue(@Param('unit') unit: string, @Query() query: unknown, @Who() who: SignedIn): Promise<DossierPage> {
    const asked = checked(queueQuery, query);
    this.access.checkUnit(who, unit);
    const { cursor, limit } = asked;
    const filter = wantedOfQueue(asked, who);
    const today = this.clock.today();
    const [page, total] = await Promise.all([
      inStoreTime(() => this.views.queue(unit, { cursor, limit, today }, filter)),
      asked.total ? inStoreTime(() => this.views.queueTotal(unit, today, filter)) : undefined,
    ]);
    return shownPage(page, total);
  }

  @Get('counts')
  @Needs('counts.read')
  @ApiOperation({ operationId: 'readCounts', summary: 'Số lượng theo đơn vị / Counts by unit' })
  @ApiQuery({ name: 'unit', required: false, description: 'Default: all units in sight' })
  @AnswersDossier(200, 'How many dossiers lie at each unit')
  async counts(@Query() query: unknown, @Who() who: SignedIn): Promise<{ readonly items: readonly UnitCounts[] }> {
    const { unit } = checked(countsQuery, query);
    if (unit !== undefined) this.access.checkUnit(who, unit);
    const units = unit === undefined ? this.access.unitsInSight(who) : [unit];
    return { items: await inStoreTime(() => this.views.countsByUnit(this.clock.today(), units)) };
  }

  /** Those who oversee everything may list everything; everyone else lists by a unit they may look at. */
  private listedUnit(unit: string | undefined, who: SignedIn): string | undefined {
    if (unit === undefined) return this.access.seesEverything(who) ? undefined : who.unit;
    this.access.checkUnit(who, unit);
    return unit;
  }
}

function shownPage({ rows, next }: ViewPage, counted: ViewTotal | undefined): DossierPage {
  const items = rows.map(({ _id, ...row }) => ({ code: _id, ...row }));
  if (counted === undefined) return { items, next };
  return { items, next, total: counted.total, totalCapped: counted.capped };
}
