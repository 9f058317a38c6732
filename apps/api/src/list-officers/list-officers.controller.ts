import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery } from '@nestjs/swagger';
import { z } from 'zod';
import { catalogueCode } from '@lienthong/contracts';
import type { ListedOfficer, OfficerList, PublicDeskList } from '@lienthong/contracts';
import { findUnit } from '@lienthong/domain';
import type { Catalogue, Officer, Unit } from '@lienthong/domain';
import { LegalClock, Needs, Public, Who } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { DossierAccess } from '../access/dossier-access';
import { Absences } from '../keep-absences/absences';
import { AnswersDossier, AnswersPublic } from '../operate/api-answers.decorator';
import { checked } from '../operate/checked';
import { CATALOGUE } from '../routes/catalogue.token';
import { publicDesks } from './public-desks';

const desksQuery = z.strictObject({ unit: catalogueCode.optional() });

/** The people of a unit: for colleagues who give work out, and of its desk what is made public. */
@Controller('api/v1')
export class ListOfficersController {
  constructor(
    private readonly absences: Absences,
    private readonly access: DossierAccess,
    private readonly clock: LegalClock,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
  ) {}

  @Get('units/:code/officers')
  @Needs('dossier.command')
  @ApiOperation({ operationId: 'listOfficers', summary: 'Cán bộ của đơn vị / Officers of a unit' })
  @ApiParam({ name: 'code' })
  @AnswersDossier(200, 'Who is there, in which office and role, and who is away')
  async officers(@Param('code') code: string, @Who() who: SignedIn): Promise<OfficerList> {
    this.access.checkUnit(who, code);
    const unit = findUnit(this.catalogue, code, this.clock.today());
    const items = await Promise.all(unit.officers.map((officer) => this.listed(officer, unit)));
    return { unit: unit.code, items };
  }

  @Get('public/desks')
  @Public()
  @ApiOperation({ operationId: 'listDesks', summary: 'Cán bộ một cửa và số điện thoại / One-stop desks and phones' })
  @ApiQuery({ name: 'unit', required: false })
  @AnswersPublic(200, 'Who receives at which desk, and by which phone')
  desks(@Query() query: unknown): PublicDeskList {
    const { unit } = checked(desksQuery, query);
    const on = this.clock.today();
    return { on, items: publicDesks(this.catalogue, on, unit) };
  }

  private async listed({ subject, name, role, office }: Officer, unit: Unit): Promise<ListedOfficer> {
    const known = unit.offices.find(({ code }) => code === office);
    const absence = await this.absences.of(unit.code, subject);
    return {
      ...{ subject, name, role },
      office: { code: office, name: known?.name ?? { vi: office, en: office } },
      absence: absence === undefined ? null : { id: absence._id, until: absence.to, delegate: absence.delegate },
    };
  }
}
