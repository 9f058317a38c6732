import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';

/** Documents whose dossiers a report is of. */
export const AsksPlace = (): MethodDecorator =>
  applyDecorators(
    ApiQuery({ name: 'unit', required: false, description: 'Default: the unit of the token' }),
    ApiQuery({ name: 'scope', required: false, enum: ['own', 'below'], description: 'Default: below' }),
  );

/** The same, and of which period. */
export const AsksPeriod = (): MethodDecorator =>
  applyDecorators(
    AsksPlace(),
    ApiQuery({ name: 'from', required: false, description: 'First date, included; default 1 January' }),
    ApiQuery({ name: 'to', required: false, description: 'Last date, included; default today' }),
  );
