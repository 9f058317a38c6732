import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery } from '@nestjs/swagger';
import { z } from 'zod';
import { DomainError } from '@lienthong/domain';
import type { Catalogue, Procedure, Unit, WorkCalendar } from '@lienthong/domain';
import { LegalClock, Public } from '@lienthong/platform';
import { DecreedCalendars } from '@lienthong/read-model';
import { AnswersPublic } from '../operate/api-answers.decorator';
import { checked } from '../operate/checked';
import { CATALOGUE } from '../routes/catalogue.token';

const onDate = z.strictObject({
  on: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date YYYY-MM-DD')
    .optional(),
});

/** A unit for everyone: its officers are nobody's business but the office's. */
type PublicUnit = Omit<Unit, 'officers'>;
type ProcedureSummary = Pick<Procedure, 'code' | 'version' | 'validFrom' | 'validTo' | 'name' | 'field'> & {
  readonly cases: readonly { readonly code: string; readonly name: Procedure['name'] }[];
};

/** The catalogue as it is in force on a date; public, since citizens choose from it. */
@Controller('api/v1')
@Public()
export class BrowseCatalogueController {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    private readonly clock: LegalClock,
    private readonly decreed: DecreedCalendars,
  ) {}

  @Get('procedures')
  @ApiOperation({ operationId: 'listProcedures', summary: 'Danh mục thủ tục / Procedures in force' })
  @ApiQuery({ name: 'on', required: false, description: 'Date, default today' })
  @AnswersPublic(200, 'Procedures in force on the date')
  procedures(@Query() query: unknown): { readonly on: string; readonly items: readonly ProcedureSummary[] } {
    const on = this.dateOf(query);
    const items = this.catalogue.procedures.filter((one) => isInForce(one, on)).map(summaryOf);
    return { on, items };
  }

  @Get('procedures/:code')
  @ApiOperation({ operationId: 'readProcedure', summary: 'Một thủ tục / One procedure' })
  @ApiParam({ name: 'code' })
  @ApiQuery({ name: 'on', required: false, description: 'Date, default today' })
  @AnswersPublic(200, 'Papers, times, fees and route of every case')
  procedure(@Param('code') code: string, @Query() query: unknown): Procedure {
    const on = this.dateOf(query);
    const found = this.catalogue.procedures.find((one) => one.code === code && isInForce(one, on));
    if (found !== undefined) return found;
    throw new DomainError('REQUEST.NOT_FOUND', `no procedure of this code is in force on ${on}`);
  }

  @Get('units')
  @ApiOperation({ operationId: 'listUnits', summary: 'Đơn vị / Units in force' })
  @ApiQuery({ name: 'on', required: false, description: 'Date, default today' })
  @AnswersPublic(200, 'Tiers and units in force on the date')
  units(@Query() query: unknown): {
    readonly on: string;
    readonly tiers: Catalogue['tiers'];
    readonly items: readonly PublicUnit[];
  } {
    const on = this.dateOf(query);
    const items = this.catalogue.units.filter((unit) => isInForce(unit, on)).map(publicUnit);
    return { on, tiers: this.catalogue.tiers, items };
  }

  @Get('calendars')
  @ApiOperation({ operationId: 'listCalendars', summary: 'Lịch làm việc / Working calendars' })
  @AnswersPublic(200, 'Hours, days off and make-up days with their sources')
  calendars(): { readonly items: readonly (WorkCalendar & { readonly series: string })[] } {
    return { items: Object.entries(this.decreed.now).map(([series, calendar]) => ({ series, ...calendar })) };
  }

  private dateOf(query: unknown): string {
    return checked(onDate, query).on ?? this.clock.today();
  }
}

function isInForce(dated: { readonly validFrom: string; readonly validTo: string | null }, on: string): boolean {
  return dated.validFrom <= on && (dated.validTo === null || on <= dated.validTo);
}

function publicUnit({ officers: _officers, ...unit }: Unit): PublicUnit {
  return unit;
}

function summaryOf(procedure: Procedure): ProcedureSummary {
  const { code, version, validFrom, validTo, name, field } = procedure;
  const cases = procedure.cases.map((one) => ({ code: one.code, name: one.name }));
  return { code, version, validFrom, validTo, name, field, cases };
}
