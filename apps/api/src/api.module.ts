import { Module } from '@nestjs/common';
import type { DynamicModule, Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { createZodValidationPipe } from 'nestjs-zod';
import type { ZodError } from 'zod';
import { ProblemFilter, TokenGuard } from '@lienthong/platform';
import { DossierAccess } from './access/dossier-access';
import { TellPaymentController } from './tell-payment/tell-payment.controller';
import { BrowseCatalogueController } from './browse-catalogue/browse-catalogue.controller';
import { DraftApologyController } from './draft-apology/draft-apology.controller';
import { GiveCommandController } from './give-command/give-command.controller';
import { InstallationFactsController } from './installation-facts/installation-facts.controller';
import { AbsenceLoop } from './keep-absences/absence-loop';
import { AbsenceMover } from './keep-absences/absence-mover';
import { Absences } from './keep-absences/absences';
import { AssignmentCheck } from './keep-absences/assignment-check';
import { KeepAbsencesController } from './keep-absences/keep-absences.controller';
import { ListAlertsController } from './list-alerts/list-alerts.controller';
import { ListDossiersController } from './list-dossiers/list-dossiers.controller';
import { ListHandoffsController } from './list-handoffs/list-handoffs.controller';
import { ListOfficersController } from './list-officers/list-officers.controller';
import { LookUpDossierController } from './look-up-dossier/look-up-dossier.controller';
import { invalidRequest } from './operate/checked';
import { MeController } from './me/me.controller';
import { MeReader } from './me/me-reader';
import { OperateController } from './operate/operate.controller';
import { DeadLettersController } from './operations/dead-letters.controller';
import { HealthController } from './operations/health/health.controller';
import { OperationsController } from './operations/operations.controller';
import { StuckController } from './operations/stuck.controller';
import { TrailController } from './operations/trail.controller';
import { PreviewDeadlineController } from './preview-deadline/preview-deadline.controller';
import { ReadApplicantController } from './read-applicant/read-applicant.controller';
import { ActsReader } from './read-dossier/acts-reader';
import { DossierReader } from './read-dossier/dossier-reader';
import { ReadDossierController } from './read-dossier/read-dossier.controller';
import { PrintSlipController } from './print-slips/print-slip.controller';
import { PrintSlipsController } from './print-slips/print-slips.controller';
import { SlipPrinter } from './print-slips/slip-printer';
import { StoredApplicants } from './print-slips/stored-applicants';
import { Intakes } from './receive-dossier/intakes';
import { ReportsController } from './reports/reports.controller';
import { ReceiveDossierController } from './receive-dossier/receive-dossier.controller';
import { ReceiveDossierHandler } from './receive-dossier/receive-dossier.handler';
import { PinnedRoutes } from './routes/pinned-routes';
import { OperatorTurns } from './give-command/operator-turns';
import { StreamEventsController } from './stream-events/stream-events.controller';

const ValidationPipe = createZodValidationPipe({
  createValidationException: (error) => invalidRequest(error as ZodError),
});

const deskControllers = [
  InstallationFactsController,
  MeController,
  ReceiveDossierController,
  GiveCommandController,
  ListDossiersController,
  ListHandoffsController,
  ListOfficersController,
  PreviewDeadlineController,
  ReadApplicantController,
  ListAlertsController,
  KeepAbsencesController,
  ReadDossierController,
  PrintSlipController,
  PrintSlipsController,
  DraftApologyController,
  BrowseCatalogueController,
  LookUpDossierController,
  StreamEventsController,
  TellPaymentController,
  ReportsController,
];

const operatorControllers = [
  StuckController,
  OperationsController,
  DeadLettersController,
  TrailController,
  HealthController,
  OperateController,
];

/** What the use cases are made of. */
const useCases: readonly Provider[] = [
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_GUARD, useClass: TokenGuard },
  { provide: APP_PIPE, useClass: ValidationPipe },
  DossierAccess,
  MeReader,
  PinnedRoutes,
  Intakes,
  ReceiveDossierHandler,
  DossierReader,
  ActsReader,
  StoredApplicants,
  SlipPrinter,
  OperatorTurns,
  Absences,
  AssignmentCheck,
  AbsenceMover,
  AbsenceLoop,
];

/** The HTTP edge: a folder for each use case, and no business rule in any of them. */
@Module({})
export class ApiModule {
  /** @param parts what the use cases stand on: connections, keys, catalogue */
  static withParts(parts: readonly Provider[], lookUpsPerMinute: number): DynamicModule {
    return {
      module: ApiModule,
      imports: [ThrottlerModule.forRoot([{ ttl: 60_000, limit: lookUpsPerMinute }])],
      controllers: [...deskControllers, ...operatorControllers],
      providers: [...parts, ...useCases],
    };
  }
}
