import { Controller, Get, Inject, Param, Query, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery } from '@nestjs/swagger';
import { ThrottlerGuard } from '@nestjs/throttler';
import { z } from 'zod';
import type { DossierView, PublicStatus } from '@lienthong/contracts';
import { DomainError } from '@lienthong/domain';
import type { BilingualText, Catalogue } from '@lienthong/domain';
import { LegalClock, Public } from '@lienthong/platform';
import { AnswersPublic } from '../operate/api-answers.decorator';
import { dossierCodeParam } from '../operate/checked';
import { publicDesks } from '../list-officers/public-desks';
import { DossierReader } from '../read-dossier/dossier-reader';
import { CATALOGUE } from '../routes/catalogue.token';
import { PinnedRoutes } from '../routes/pinned-routes';
import { unitNameOn } from '../routes/unit-name-on';
import { CheckValue } from './check-value';
import { publicStatus } from './public-status';

const query = z.object({ check: z.string().max(40) });

/** Look-up for citizens: code and check value from the receipt, no token, no personal data. */
@Controller('api/v1/public/dossiers')
@UseGuards(ThrottlerGuard)
export class LookUpDossierController {
  constructor(
    private readonly reader: DossierReader,
    private readonly checkValue: CheckValue,
    private readonly routes: PinnedRoutes,
    private readonly clock: LegalClock,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
  ) {}

  @Get(':code')
  @Public()
  @ApiOperation({ operationId: 'lookUpDossier', summary: 'Tra cứu hồ sơ / Look a dossier up' })
  @ApiParam({ name: 'code' })
  @ApiQuery({ name: 'check', description: 'Check value from the receipt' })
  @AnswersPublic(200, 'Where it is, why that date, what to do next')
  async lookUp(@Param('code') given: string, @Query() asked: unknown): Promise<PublicStatus> {
    const code = this.provenCode(given, asked);
    const view = await this.reader.find(code);
    const date = view.receivedAt.slice(0, 10);
    return publicStatus({
      view,
      route: this.routes.of(view),
      procedureCase: this.routes.caseOf(view),
      procedureName: this.procedureName(view),
      phonesOf: (unit) => this.phonesOf(unit),
      unitName: (unit) => unitNameOn(this.catalogue, unit, date),
      now: this.clock.now(),
    });
  }

  /** A wrong check value and a code that was never given look the same from outside. */
  private provenCode(given: string, asked: unknown): string {
    const { data } = query.safeParse(asked);
    const code = dossierCodeParam(given);
    if (data !== undefined && this.checkValue.fits(code, data.check)) return code;
    throw new DomainError('DOSSIER.NOT_FOUND', 'there is no such dossier; a code is {agency}-{yyMMdd}-{serial}');
  }

  private procedureName({ procedure, procedureVersion }: DossierView): BilingualText {
    const known = this.catalogue.procedures.find(
      ({ code, version }) => code === procedure && version === procedureVersion,
    );
    return known?.name ?? { vi: procedure, en: procedure };
  }

  private phonesOf(unit: string): readonly string[] {
    const desks = publicDesks(this.catalogue, this.clock.today(), unit);
    return desks.flatMap(({ officers }) => officers.flatMap(({ phone }) => phone ?? []));
  }
}
