import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Finding, FindingGroup, FindingPage, StuckBoard, StuckDossier } from '@lienthong/contracts';
import { FindingStore, OperationStore, boardOf, groupFindings, isFresh, stuckKinds } from '@lienthong/operations';
import { Needs, Who } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { AnswersDossier } from '../operate/api-answers.decorator';
import { checked, dossierCodeParam } from '../operate/checked';
import { inStoreTime } from '../store/in-time';
import { pageOfFindings } from './finding-pages';
import { stuckQuery } from './operations-query';
import { Oversight } from './oversight';

const dayMs = 86_400_000;

/** What is stuck, since when, why, and what to press. */
@Controller('api/v1/operations')
@ApiTags('operations')
export class StuckController {
  constructor(
    private readonly findings: FindingStore,
    private readonly operations: OperationStore,
    private readonly oversight: Oversight,
  ) {}

  @Get('board')
  @Needs('operations.read')
  @ApiOperation({
    operationId: 'readBoard',
    summary: 'Bảng việc mắc / How much is stuck, by kind; or that it is unknown',
  })
  @AnswersDossier(200, 'A count or "unknown" with its reason for each kind; people who are slow stand apart')
  async board(@Who() who: SignedIn): Promise<StuckBoard> {
    const now = new Date().toISOString();
    const [open, readings] = await inStoreTime(() => Promise.all([this.findings.listOpen(), this.findings.readings()]));
    // Totals count everybody's dossiers: told only to those who see everything.
    const told = this.oversight.seesEverything(who) ? readings : readings.map(({ totals: _totals, ...rest }) => rest);
    const sources = told.map((reading) => ({ ...reading, fresh: isFresh(reading, now) }));
    return { ...boardOf(this.seen(who, open), told, now), sources };
  }

  @Get('stuck')
  @Needs('operations.read')
  @ApiOperation({ operationId: 'listStuck', summary: 'Việc đang mắc / What is stuck now, longest first' })
  @ApiQuery({ name: 'kind', required: false, enum: stuckKinds })
  @ApiQuery({ name: 'unit', required: false })
  @ApiQuery({ name: 'procedure', required: false })
  @ApiQuery({ name: 'fingerprint', required: false })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiQuery({ name: 'limit', required: false, description: '1–200, default 50' })
  @AnswersDossier(200, 'A page of findings')
  async list(@Query() query: unknown, @Who() who: SignedIn): Promise<FindingPage> {
    const asked = checked(stuckQuery, query);
    const open = await inStoreTime(() => this.findings.listOpen(asked.kind));
    return pageOfFindings(this.seen(who, open), asked);
  }

  @Get('stuck/:code')
  @Needs('operations.read')
  @ApiOperation({ operationId: 'readStuck', summary: 'Hồ sơ mắc ở đâu / Troubles and operations of one dossier' })
  @ApiParam({ name: 'code' })
  @AnswersDossier(200, 'All its findings, the newest first, and its operations')
  async show(@Param('code') param: string, @Who() who: SignedIn): Promise<StuckDossier> {
    const code = dossierCodeParam(param);
    const findings = await inStoreTime(() => this.findings.ofDossier(code));
    await this.oversight.checkDossier(who, code, findings);
    const items = await inStoreTime(() => this.operations.items.ofDossier(code));
    const pairs = await inStoreTime(() =>
      Promise.all(items.map(async (item) => ({ item, operation: await this.operations.find(item.operation) }))),
    );
    const operations = pairs.flatMap(({ item, operation }) => {
      if (operation === null) return [];
      const { counts: _counts, selection: _selection, ...shown } = operation;
      return [{ ...shown, item }];
    });
    return { code, findings, operations: operations.sort((a, b) => (a.requestedAt < b.requestedAt ? 1 : -1)) };
  }

  @Get('groups')
  @Needs('operations.read')
  @ApiOperation({ operationId: 'groupStuck', summary: 'Theo nguyên nhân / What is stuck by its cause, with its trend' })
  @AnswersDossier(200, 'Groups, those with most open findings first; what was cured within a day counts too')
  async groups(@Who() who: SignedIn): Promise<{ readonly items: readonly FindingGroup[] }> {
    const now = new Date();
    const since = new Date(now.getTime() - dayMs).toISOString();
    const findings = await inStoreTime(() => this.findings.since(since));
    return { items: groupFindings(this.seen(who, findings), now.toISOString()) };
  }

  private seen(who: SignedIn, findings: readonly Finding[]): Finding[] {
    return findings.filter((finding) => this.oversight.seesFinding(who, finding));
  }
}
