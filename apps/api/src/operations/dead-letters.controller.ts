import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { DeadLetterList, ListedDeadLetters, ShownDeadLetters } from '@lienthong/contracts';
import { DomainError } from '@lienthong/domain';
import { Needs, Who } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { ParkedDossierStore } from '@lienthong/read-model';
import type { ParkedDossier } from '@lienthong/read-model';
import { AnswersDossier } from '../operate/api-answers.decorator';
import { checked, dossierCodeParam } from '../operate/checked';
import { inStoreTime } from '../store/in-time';
import { DeadLetterReader } from './dead-letter-reader';
import { pageQuery } from './operations-query';
import { Oversight } from './oversight';

type Parked = NonNullable<ShownDeadLetters['parked']>;

/** Events that could not be taken in, by dossier. Their content is not shown: it is asked of the dossier itself. */
@Controller('api/v1/operations/dead-letters')
@ApiTags('operations')
export class DeadLettersController {
  constructor(
    private readonly letters: DeadLetterReader,
    private readonly parked: ParkedDossierStore,
    private readonly oversight: Oversight,
  ) {}

  @Get()
  @Needs('operations.read')
  @ApiOperation({
    operationId: 'listDeadLetters',
    summary: 'Sự kiện hỏng / Events set aside, those still parked first',
  })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiQuery({ name: 'limit', required: false, description: '1–200, default 50' })
  @AnswersDossier(200, 'A page of dossiers; `code: null` counts records that are filed under no dossier')
  async list(@Query() query: unknown, @Who() who: SignedIn): Promise<DeadLetterList> {
    const { cursor, limit } = checked(pageQuery, query);
    const all = await this.inOrder();
    const from = cursor === undefined ? 0 : all.findIndex((one) => placeOf(one) > cursor);
    const items: ListedDeadLetters[] = [];
    for (const one of from < 0 ? [] : all.slice(from)) {
      if (!(await this.sees(who, one.code))) continue;
      const last = items.at(-1);
      if (items.length === limit && last !== undefined) return { items, next: placeOf(last) };
      const { places: _places, ...listed } = one;
      items.push(listed);
    }
    return { items, next: null };
  }

  @Get(':code')
  @Needs('operations.read')
  @ApiOperation({ operationId: 'readDeadLetters', summary: 'Sự kiện hỏng của hồ sơ / Events set aside of a dossier' })
  @ApiParam({ name: 'code' })
  @AnswersDossier(200, 'How many, why, where they stand, and whether the dossier still is parked')
  async show(@Param('code') param: string, @Who() who: SignedIn): Promise<ShownDeadLetters> {
    const code = dossierCodeParam(param);
    await this.oversight.checkDossier(who, code);
    const found = (await this.inOrder()).find((one) => one.code === code);
    if (found !== undefined) return found;
    throw new DomainError('DEAD_LETTER.NONE', `dossier ${code} has no record in the dead-letter topic`, { code });
  }

  /** Those that are parked first. A dossier can be parked whose record is not in the topic yet. */
  private async inOrder(): Promise<ShownDeadLetters[]> {
    const [letters, parked] = await Promise.all([this.letters.all(), inStoreTime(() => this.parked.all())]);
    const marks = new Map(parked.map((one) => [one._id, one]));
    const known = new Set(letters.map(({ code }) => code));
    const shown = letters.map((one) => ({
      ...one,
      parked: markOf(one.code === null ? undefined : marks.get(one.code)),
    }));
    const alone = parked.filter(({ _id }) => !known.has(_id)).map(unread);
    return [...shown, ...alone].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  }

  private async sees(who: SignedIn, code: string | null): Promise<boolean> {
    if (code === null) return this.oversight.seesEverything(who);
    return (await this.oversight.seenOf(who, [code])).size > 0;
  }
}

function markOf(parked: ParkedDossier | undefined): Parked | null {
  if (parked === undefined) return null;
  const { reason, since, partition, offset } = parked;
  return { reason, since, partition, offset };
}

function unread(parked: ParkedDossier): ShownDeadLetters {
  const { _id: code, reason, since } = parked;
  return { code, count: 0, firstReason: reason, firstAt: since, lastAt: since, places: [], parked: markOf(parked) };
}

/** Order of the list, and its cursor. */
function placeOf({ code, parked }: Pick<ShownDeadLetters, 'code' | 'parked'>): string {
  return `${parked === null ? 1 : 0}${code ?? ''}`;
}
