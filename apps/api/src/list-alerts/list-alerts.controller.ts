import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery } from '@nestjs/swagger';
import { z } from 'zod';
import { catalogueCode, dossierCode } from '@lienthong/contracts';
import { DomainError } from '@lienthong/domain';
import { Needs, Who } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { alertStatuses } from '@lienthong/read-model';
import type { AlertRecord } from '@lienthong/read-model';
import { DossierAccess } from '../access/dossier-access';
import { AnswersDossier } from '../operate/api-answers.decorator';
import { checked } from '../operate/checked';
import { inStoreTime } from '../store/in-time';
import { AlertLists } from './alert-lists';

const alertsQuery = z.strictObject({
  unit: catalogueCode.optional(),
  status: z.enum(alertStatuses).optional(),
  dossier: dossierCode.optional(),
  cursor: z.string().min(1).max(600).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
const position = z.tuple([z.string(), z.string()]);

type ListedAlert = Omit<AlertRecord, '_id' | 'tryAt' | 'about'> & { readonly id: string };
interface AlertPage {
  readonly items: readonly ListedAlert[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** What a unit's people were told or are to be told, and what became of it. */
@Controller('api/v1/alerts')
export class ListAlertsController {
  constructor(
    private readonly alerts: AlertLists,
    private readonly access: DossierAccess,
  ) {}

  @Get()
  @Needs('queue.read')
  @ApiOperation({ operationId: 'listAlerts', summary: 'Cảnh báo của đơn vị / Alerts of a unit, newest first' })
  @ApiQuery({ name: 'unit', required: false, description: 'Default: the unit of the token' })
  @ApiQuery({ name: 'status', required: false, enum: alertStatuses })
  @ApiQuery({ name: 'dossier', required: false })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiQuery({ name: 'limit', required: false, description: '1–100, default 50' })
  @AnswersDossier(200, 'A page of alerts')
  async list(@Query() query: unknown, @Who() who: SignedIn): Promise<AlertPage> {
    const { unit = who.unit, cursor, limit, ...filter } = checked(alertsQuery, query);
    this.access.checkUnit(who, unit);
    const before = cursor === undefined ? undefined : placeOf(cursor);
    const found = await inStoreTime(() => this.alerts.list({ ...filter, unit, before, limit }));
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(({ _id, tryAt: _tryAt, about: _about, ...alert }) => ({ id: _id, ...alert })),
      next: found.length > limit && last !== undefined ? cursorOf(last) : null,
    };
  }
}

function cursorOf({ at, _id }: AlertRecord): string {
  return Buffer.from(JSON.stringify([at, _id])).toString('base64url');
}

function placeOf(cursor: string): { readonly at: string; readonly id: string } {
  try {
    const [at, id] = position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { at, id };
  } catch {
    throw new DomainError('REQUEST.INVALID', 'cursor: must be one that a page of this list gave');
  }
}
