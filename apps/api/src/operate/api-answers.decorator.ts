import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiResponse } from '@nestjs/swagger';

const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** Documents a route's answer and that refusals are problem+json. */
export const AnswersPublic = (status: number, description: string): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ApiResponse({ status, description }),
    ApiResponse({ status: 'default', description: 'Problem (RFC 9457)', content: problem }),
  );

/** The same for a route that needs a token. */
export const AnswersDossier = (status: number, description: string): MethodDecorator & ClassDecorator =>
  applyDecorators(ApiBearerAuth(), AnswersPublic(status, description));
