import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiProduces, ApiQuery } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { dossierCode } from '@lienthong/contracts';
import { Needs, Who } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { bindSlips, slipFormOf, slipForms } from '@lienthong/slips';
import type { Slip } from '@lienthong/slips';
import { AnswersDossier } from '../operate/api-answers.decorator';
import { checked } from '../operate/checked';
import { sendPdf } from './send-pdf';
import { SlipPrinter } from './slip-printer';

/** Each is set and bound while others wait: a group of more prints in parts. */
const mostSlips = 50;
const printQuery = z.strictObject({
  code: z
    .union([z.string().transform((code) => [code]), z.array(z.string())])
    .pipe(z.array(dossierCode).min(1).max(mostSlips))
    .refine((codes) => new Set(codes).size === codes.length, 'must name each dossier once'),
});

/** One official slip of several dossiers, as a desk prints them for a group. */
@Controller('api/v1/slips')
export class PrintSlipsController {
  constructor(private readonly printer: SlipPrinter) {}

  @Get(':form.pdf')
  @Needs('slip.print')
  @ApiOperation({
    operationId: 'printSlips',
    summary: 'In phiếu của nhiều hồ sơ / Print the slips of several dossiers',
  })
  @ApiParam({ name: 'form', enum: slipForms })
  @ApiQuery({ name: 'code', isArray: true, type: String, description: `Dossiers in print order, at most ${mostSlips}` })
  @ApiProduces('application/pdf')
  @AnswersDossier(200, 'The slips as one PDF; where one cannot be printed, none is')
  async print(
    @Param('form') form: string,
    @Query() query: unknown,
    @Who() who: SignedIn,
    @Req() { protocol, host }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const wanted = slipFormOf(form);
    const slips: Slip[] = [];
    for (const code of checked(printQuery, query).code) {
      slips.push(await this.printer.print({ code, form: wanted }, who, { protocol, host }));
    }
    return sendPdf(reply, await bindSlips(slips), `${wanted}-${slips.length}.pdf`);
  }
}
