import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiQuery } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { NowReport, OfficialReport, ReportDossiers, SummaryReport, TimeReport } from '@lienthong/contracts';
import { Needs, Who } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { officialWorkbook, printOfficial, workbookType } from '@lienthong/slips';
import { AnswersDossier } from '../operate/api-answers.decorator';
import { checked } from '../operate/checked';
import { listReported } from './list-reported';
import { makeNow } from './make-now';
import { makeOfficial } from './make-official';
import { makeSummary } from './make-summary';
import { ReportNamer } from './report-namer';
import { dossiersQuery, nowQuery, officialQuery, summaryQuery, timeQuery } from './report-query';
import { ReportScopes } from './report-scopes';
import { AsksPeriod, AsksPlace } from './report-query.decorator';
import { TimeReports } from './time-reports';

/** Reports: every number of them, and the dossiers behind it, come from the same facts by the same rule. */
@Controller('api/v1/reports')
export class ReportsController {
  constructor(
    private readonly scopes: ReportScopes,
    private readonly namer: ReportNamer,
    private readonly times: TimeReports,
  ) {}

  @Get('summary')
  @Needs('reports.read')
  @ApiOperation({ operationId: 'reportSummary', summary: 'Tổng hợp kỳ báo cáo / Numbers of a period' })
  @AsksPeriod()
  @ApiQuery({ name: 'by', required: false, description: 'Of unit, field, tier, month, procedure; default unit' })
  @AnswersDossier(200, 'Counts by the dimensions asked for, and totals that they sum to')
  async summary(@Query() query: unknown, @Who() who: SignedIn): Promise<SummaryReport> {
    const { by, ...request } = checked(summaryQuery, query);
    return makeSummary(await this.scopes.of(request, who), by, this.namer);
  }

  @Get('now')
  @Needs('reports.read')
  @ApiOperation({ operationId: 'reportNow', summary: 'Hiện trạng / What stands now' })
  @AsksPlace()
  @AnswersDossier(200, 'In process, at risk, late, paused, waiting for others, due today; each with its list')
  async now(@Query() query: unknown, @Who() who: SignedIn): Promise<NowReport> {
    return makeNow(await this.scopes.of(checked(nowQuery, query), who), this.namer);
  }

  @Get('time')
  @Needs('reports.read')
  @ApiOperation({ operationId: 'reportTime', summary: 'Thời gian đi đâu / Where the time goes' })
  @AsksPeriod()
  @ApiQuery({ name: 'procedure', required: false, description: 'Default: the one with most dossiers' })
  @ApiQuery({ name: 'case', required: false })
  @AnswersDossier(200, 'Working time by step, hand-off and unit; the worst procedures and offices')
  async time(@Query() query: unknown, @Who() who: SignedIn): Promise<TimeReport> {
    const { procedure, case: procedureCase, ...request } = checked(timeQuery, query);
    return this.times.make(await this.scopes.of(request, who), { procedure, case: procedureCase });
  }

  @Get('dossiers')
  @Needs('reports.read')
  @ApiOperation({ operationId: 'reportDossiers', summary: 'Hồ sơ của một con số / The dossiers behind a number' })
  @AsksPeriod()
  @ApiQuery({ name: 'measure', required: true, description: 'A number of the summary, or of what stands now' })
  @ApiQuery({ name: 'field', required: false })
  @ApiQuery({ name: 'tier', required: false })
  @ApiQuery({ name: 'procedure', required: false })
  @ApiQuery({ name: 'month', required: false })
  @ApiQuery({ name: 'receiver', required: false, description: 'Unit whose desk received it' })
  @ApiQuery({ name: 'holder', required: false, description: 'Unit that must act' })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiQuery({ name: 'limit', required: false, description: '1–200, default 50' })
  @AnswersDossier(200, 'A page of exactly the dossiers that were counted')
  async dossiers(@Query() query: unknown, @Who() who: SignedIn): Promise<ReportDossiers> {
    const asked = checked(dossiersQuery, query);
    return listReported(await this.scopes.of(asked, who), asked, this.namer);
  }

  @Get('official')
  @Needs('reports.read')
  @ApiOperation({ operationId: 'reportOfficial', summary: 'Báo cáo theo lĩnh vực / The official report by field' })
  @AsksPeriod()
  @AnswersDossier(200, 'A line for each field, and the total')
  official(@Query() query: unknown, @Who() who: SignedIn): Promise<OfficialReport> {
    return this.officialOf(query, who);
  }

  @Get('official.xlsx')
  @Needs('reports.read')
  @ApiOperation({ operationId: 'reportOfficialXlsx', summary: 'Báo cáo dạng bảng tính / The same as a workbook' })
  @AsksPeriod()
  @ApiProduces(workbookType)
  @AnswersDossier(200, 'The report as a workbook')
  async workbook(
    @Query() query: unknown,
    @Who() who: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const report = await this.officialOf(query, who);
    return sent(reply, await officialWorkbook(report), workbookType, `${fileName(report)}.xlsx`);
  }

  @Get('official.pdf')
  @Needs('reports.read')
  @ApiOperation({ operationId: 'reportOfficialPdf', summary: 'Báo cáo in / The same on paper' })
  @AsksPeriod()
  @ApiProduces('application/pdf')
  @AnswersDossier(200, 'The report as PDF, A4 landscape')
  async pdf(
    @Query() query: unknown,
    @Who() who: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const report = await this.officialOf(query, who);
    return sent(reply, await printOfficial(report), 'application/pdf', `${fileName(report)}.pdf`);
  }

  private async officialOf(query: unknown, who: SignedIn): Promise<OfficialReport> {
    return makeOfficial(await this.scopes.of(checked(officialQuery, query), who), this.namer);
  }
}

function fileName({ unit, from, to }: OfficialReport): string {
  return `bao-cao-${unit}-${from}-${to}`;
}

function sent(reply: FastifyReply, file: Buffer, type: string, name: string): StreamableFile {
  // The numbers are those of the moment: no cache on the way keeps them.
  void reply.header('cache-control', 'private, no-store');
  return new StreamableFile(file, { type, disposition: `attachment; filename="${name}"`, length: file.length });
}
