import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery } from '@nestjs/swagger';
import { z } from 'zod';
import { catalogueCode } from '@lienthong/contracts';
import type { HandedPaper, HandoffPage, ListedHandoff } from '@lienthong/contracts';
import { findStep } from '@lienthong/domain';
import type { GivenPaper } from '@lienthong/domain';
import { Needs, Who } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { DossierViewStore } from '@lienthong/read-model';
import type { HandoffRow } from '@lienthong/read-model';
import { DossierAccess } from '../access/dossier-access';
import { AnswersDossier } from '../operate/api-answers.decorator';
import { checked } from '../operate/checked';
import { PinnedRoutes } from '../routes/pinned-routes';
import { inStoreTime } from '../store/in-time';

const handoffsQuery = z.strictObject({
  direction: z.enum(['in', 'out']).default('in'),
  unit: catalogueCode.optional(),
  cursor: z.string().min(1).max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** Hand-offs that are not accepted yet: offered to a unit, or given by it. */
@Controller('api/v1/handoffs')
export class ListHandoffsController {
  constructor(
    private readonly views: DossierViewStore,
    private readonly access: DossierAccess,
    private readonly routes: PinnedRoutes,
  ) {}

  @Get()
  @Needs('queue.read')
  @ApiOperation({ operationId: 'listHandoffs', summary: 'Chuyển liên thông đang chờ / Hand-offs that are open' })
  @ApiQuery({ name: 'direction', required: false, enum: ['in', 'out'], description: 'Default: in' })
  @ApiQuery({ name: 'unit', required: false, description: 'Default: the unit of the token' })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiQuery({ name: 'limit', required: false, description: '1–100, default 50' })
  @AnswersDossier(200, 'With papers, reason of a refusal, and by when each must be accepted')
  async list(@Query() query: unknown, @Who() who: SignedIn): Promise<HandoffPage> {
    const { direction, unit = who.unit, cursor, limit } = checked(handoffsQuery, query);
    this.access.checkUnit(who, unit);
    const { rows, next } = await inStoreTime(() => this.views.handoffs(direction, unit, { cursor, limit }));
    return { items: rows.map((row) => this.shown(row)), next };
  }

  private shown({ row, view, papers, ...handoff }: HandoffRow): ListedHandoff {
    const { _id: code, ...dossier } = row;
    const { step } = handoff.to;
    const toStepName = findStep(this.routes.of(view), step)?.name ?? { vi: step, en: step };
    const named = papers.map((paper) => this.named(paper, view));
    return { code, ...handoff, toStepName, papers: named, dossier: { code, ...dossier } };
  }

  private named(paper: GivenPaper, view: HandoffRow['view']): HandedPaper {
    const { code } = paper;
    const known = this.routes.caseOf(view).papers.find((one) => one.code === code);
    return { ...paper, name: known?.name ?? { vi: code, en: code } };
  }
}
