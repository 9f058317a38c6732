import { Controller, Get, Header, Logger, Param } from '@nestjs/common';
import { ApiOperation, ApiParam } from '@nestjs/swagger';
import type { DossierApplicant } from '@lienthong/contracts';
import { DomainError } from '@lienthong/domain';
import { Needs, Who } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { AnswersDossier } from '../operate/api-answers.decorator';
import { dossierCodeParam } from '../operate/checked';
import { StoredApplicants } from '../print-slips/stored-applicants';
import { DossierReader } from '../read-dossier/dossier-reader';

/** The person who asked, for the desk that has to speak with them and for nobody else. */
@Controller('api/v1/dossiers/:code/applicant')
export class ReadApplicantController {
  private readonly log = new Logger('read-applicant');

  constructor(
    private readonly reader: DossierReader,
    private readonly applicants: StoredApplicants,
  ) {}

  @Get()
  @Needs('dossier.receive')
  @Header('cache-control', 'private, no-store')
  @ApiOperation({ operationId: 'readApplicant', summary: 'Người nộp hồ sơ / The applicant, for the receiving desk' })
  @ApiParam({ name: 'code' })
  @AnswersDossier(200, 'Kept encrypted; each reading leaves a line in the log')
  async read(@Param('code') given: string, @Who() who: SignedIn): Promise<DossierApplicant> {
    const code = dossierCodeParam(given);
    const { receivingUnit } = await this.reader.read(code, who);
    if (who.role !== 'desk-officer' || who.unit !== receivingUnit) {
      const detail = `role ${who.role} of unit ${who.unit} is not the desk that received the dossier`;
      throw new DomainError('AUTH.ROLE_NOT_ALLOWED', detail);
    }
    const applicant = await this.applicants.of(code);
    this.log.log(`applicant of ${code} read by ${who.subject} of unit ${who.unit}`);
    return { code, applicant };
  }
}
