import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery } from '@nestjs/swagger';
import { z } from 'zod';
import { catalogueCode } from '@lienthong/contracts';
import type { ProcedureList, PublicProcedure } from '@lienthong/contracts';
import { DomainError } from '@lienthong/domain';
import type { Catalogue, Unit, WorkCalendar } from '@lienthong/domain';
import { LegalClock, Public } from '@lienthong/platform';
import { DecreedCalendars } from '@lienthong/read-model';
import { AnswersPublic } from '../operate/api-answers.decorator';
import { checked } from '../operate/checked';
import { CATALOGUE } from '../routes/catalogue.token';
import { unitNameOn } from '../routes/unit-name-on';
import { fieldsOf, isNamed, listedProcedure, publicProcedure } from './public-procedure';

const on = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date YYYY-MM-DD')
  .optional();
const onDate = z.strictObject({ on });
const proceduresQuery = z.strictObject({
  on,
  q: z.string().trim().min(1).max(100).optional(),
  field: z.string().min(1).max(80).optional(),
  tier: catalogueCode.optional(),
});

/** A unit for everyone: its officers are nobody's business but the office's. */
type PublicUnit = Omit<Unit, 'officers'>;
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
  @ApiQuery({ name: 'q', required: false, description: 'Words of the name, or the code' })
  @ApiQuery({ name: 'field', required: false, description: 'Code of the field' })
  @ApiQuery({ name: 'tier', required: false, description: 'Tier whose desks receive it' })
  @AnswersPublic(200, 'Procedures in force on the date, and all fields')
  procedures(@Query() query: unknown): ProcedureList {
    const { on: date = this.clock.today(), q, field, tier } = checked(proceduresQuery, query);
    const inForce = this.catalogue.procedures.filter((one) => isInForce(one, date));
    const items = inForce
      .filter((one) => field === undefined || one.field.code === field)
      .filter((one) => tier === undefined || one.cases.some(({ receivedAt }) => receivedAt.includes(tier)))
      .filter((one) => q === undefined || isNamed(one, q));
    return { on: date, items: items.map(listedProcedure), fields: fieldsOf(inForce) };
  }

  @Get('procedures/:code')
  @ApiOperation({ operationId: 'readProcedure', summary: 'Một thủ tục / One procedure' })
  @ApiParam({ name: 'code' })
  @ApiQuery({ name: 'on', required: false, description: 'Date, default today' })
  @AnswersPublic(200, 'Papers, times, fees and steps of every case')
  procedure(@Param('code') code: string, @Query() query: unknown): PublicProcedure {
    const on = this.dateOf(query);
    const found = this.catalogue.procedures.find((one) => one.code === code && isInForce(one, on));
    if (found !== undefined) return publicProcedure(found, (unit) => unitNameOn(this.catalogue, unit, on));
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
