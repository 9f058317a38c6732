import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { TrailPage, TrailVerdict } from '@lienthong/contracts';
import { isDomainError } from '@lienthong/domain';
import { TrailStore, verifyTrail } from '@lienthong/operations';
import type { TrailHead, TrailRecord } from '@lienthong/operations';
import { Needs, Who } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { AnswersDossier } from '../operate/api-answers.decorator';
import { checked } from '../operate/checked';
import { inStoreTime } from '../store/in-time';
import { trailQuery, verifyQuery } from './operations-query';
import { Oversight } from './oversight';

const verifiedAtOnce = 500;

/** Who did what to which dossier, why and when: a chain of records, each written before its act. */
@Controller('api/v1/operations/trail')
@ApiTags('operations')
export class TrailController {
  constructor(
    private readonly trail: TrailStore,
    private readonly oversight: Oversight,
  ) {}

  @Get()
  @Needs('operations.read')
  @ApiOperation({ operationId: 'readTrail', summary: 'Vết thao tác / Records of operators’ acts, in order' })
  @ApiQuery({ name: 'after', required: false, description: 'Number of the last record that is known' })
  @ApiQuery({ name: 'limit', required: false, description: '1–500, default 100' })
  @AnswersDossier(200, 'Records of one’s own unit and those below')
  async read(@Query() query: unknown, @Who() who: SignedIn): Promise<TrailPage> {
    const { after, limit } = checked(trailQuery, query);
    const records = await inStoreTime(() => this.trail.page(after, limit));
    const items = records.filter(({ actor }) => this.oversight.oversees(who, actor.unit));
    return { items, next: records.length === limit ? (records.at(-1)?.n ?? null) : null };
  }

  @Get('verify')
  @Needs('operations.read')
  @ApiOperation({ operationId: 'verifyTrail', summary: 'Kiểm tra vết / Whether the chain is as it was written' })
  @ApiQuery({ name: 'head', required: false, description: 'Hash known from elsewhere, e.g. of OperatorIntervened' })
  @AnswersDossier(200, 'The verdict over all records')
  async verify(@Query() query: unknown): Promise<TrailVerdict> {
    const { head: known } = checked(verifyQuery, query);
    let head: TrailHead = { n: 0, hash: '' };
    let found = known === undefined;
    for (;;) {
      const page = await this.pageAfter(head.n);
      if ('fault' in page) return broken(head, page);
      const fault = verifyTrail(page.records, undefined, head);
      if (fault !== null) return broken(head, fault);
      found ||= page.records.some(({ hash }) => hash === known);
      const last = page.records.at(-1);
      if (last !== undefined) head = { n: last.n, hash: last.hash };
      if (page.records.length < verifiedAtOnce) break;
    }
    if (found) return { verdict: 'intact', records: head.n, head: head.hash, fault: null };
    const told = `no record of the trail has the hash ${known}: its end was cut off, or it was written anew`;
    return broken(head, { fault: 'truncated', told });
  }

  private async pageAfter(
    after: number,
  ): Promise<{ readonly records: readonly TrailRecord[] } | { readonly fault: 'unreadable'; readonly told: string }> {
    try {
      return { records: await inStoreTime(() => this.trail.page(after, verifiedAtOnce)) };
    } catch (error) {
      if (isDomainError(error) && error.code === 'CHAIN.BROKEN') return { fault: 'unreadable', told: error.detail };
      throw error;
    }
  }
}

function broken({ n, hash }: TrailHead, { fault, told }: NonNullable<TrailVerdict['fault']>): TrailVerdict {
  return { verdict: 'broken', records: n, head: hash, fault: { fault, told } };
}
