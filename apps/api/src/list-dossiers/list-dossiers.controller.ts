import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery } from '@nestjs/swagger';
import type { DossierRow } from '@lienthong/contracts';
import { LegalClock, Needs, Who } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { DossierViewStore } from '@lienthong/read-model';
import type { UnitCounts, ViewPage } from '@lienthong/read-model';
import { DossierAccess } from '../access/dossier-access';
import { AnswersDossier } from '../operate/api-answers.decorator';
import { checked } from '../operate/checked';
import { inStoreTime } from '../store/in-time';
import { countsQuery, listQuery, pageQuery } from './list-query';

/** A row as lists show it. */
type ListedDossier = Omit<DossierRow, '_id'> & { readonly code: string };
interface Page {
  readonly items: readonly ListedDossier[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}

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
  @ApiQuery({ name: 'due-before', required: false })
  @ApiQuery({ name: 'q', required: false, description: 'Beginning of the code' })
  @ApiQuery({ name: 'late', required: false })
  @ApiQuery({ name: 'sort', required: false, enum: ['due', 'received', 'updated'] })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiQuery({ name: 'limit', required: false, description: '1–100, default 50' })
  @AnswersDossier(200, 'A page of dossiers')
  async list(@Query() query: unknown, @Who() who: SignedIn): Promise<Page> {
    const { unit, 'due-before': dueBefore, sort, cursor, limit, ...filter } = checked(listQuery, query);
    const involvedUnit = this.listedUnit(unit, who);
    const wanted = { ...filter, dueBefore, involvedUnit };
    return shownPage(await inStoreTime(() => this.views.list(wanted, sort, { cursor, limit })));
  }

  @Get('queues/:unit')
  @Needs('queue.read')
  @ApiOperation({ operationId: 'readQueue', summary: 'Việc đang chờ / What a unit must act on, most urgent first' })
  @ApiParam({ name: 'unit' })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiQuery({ name: 'limit', required: false, description: '1–100, default 50' })
  @AnswersDossier(200, 'A page of the queue, ordered by time left')
  async queue(@Param('unit') unit: string, @Query() query: unknown, @Who() who: SignedIn): Promise<Page> {
    const page = checked(pageQuery, query);
    this.access.checkUnit(who, unit);
    return shownPage(await inStoreTime(() => this.views.queue(unit, page)));
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

function shownPage({ rows, next }: ViewPage): Page {
  return { items: rows.map(({ _id, ...row }) => ({ code: _id, ...row })), next };
}
