import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiParam } from '@nestjs/swagger';
import { DomainError } from '@lienthong/domain';
import { Needs, Who } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import type { ApologyDraft } from '@lienthong/read-model';
import { AnswersDossier } from '../operate/api-answers.decorator';
import { dossierCodeParam } from '../operate/checked';
import { DossierReader } from '../read-dossier/dossier-reader';
import { inStoreTime } from '../store/in-time';
import { ApologyDrafts } from './apology-drafts';

/** The apology (form 04) that is ready before a dossier is late. */
@Controller('api/v1/dossiers/:code')
export class DraftApologyController {
  constructor(
    private readonly reader: DossierReader,
    private readonly drafts: ApologyDrafts,
  ) {}

  @Get('apology-draft')
  @Needs('dossier.read')
  @ApiOperation({ operationId: 'readApologyDraft', summary: 'Dự thảo thư xin lỗi / Draft of the apology (form 04)' })
  @ApiParam({ name: 'code' })
  @AnswersDossier(200, 'Old date, true reasons and a realistic new date')
  async read(@Param('code') code: string, @Who() who: SignedIn): Promise<Omit<ApologyDraft, '_id'>> {
    const { _id: dossier } = await this.reader.read(dossierCodeParam(code), who);
    const found = await inStoreTime(() => this.drafts.newest(dossier));
    if (found === null) {
      throw new DomainError(
        'REQUEST.NOT_FOUND',
        `dossier ${dossier} has no draft of an apology; it is not near its end`,
      );
    }
    const { _id, ...draft } = found;
    return draft;
  }
}
