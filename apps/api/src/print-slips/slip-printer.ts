import { Inject, Injectable } from '@nestjs/common';
import type { Catalogue } from '@lienthong/domain';
import type { SignedIn } from '@lienthong/platform';
import { printSlip } from '@lienthong/slips';
import type { Slip, SlipForm } from '@lienthong/slips';
import { CheckValue } from '../look-up-dossier/check-value';
import { DossierReader } from '../read-dossier/dossier-reader';
import { CATALOGUE } from '../routes/catalogue.token';
import { PublicAddress } from './public-address';
import type { AskedAddress } from './public-address';
import { StoredApplicants } from './stored-applicants';

/** Which slip is wanted. */
export interface WantedSlip {
  readonly code: string;
  readonly form: SlipForm;
  readonly seq?: number;
}

/** Prints slips of dossiers that someone may look at: events from the view, the applicant from the encrypted store. */
@Injectable()
export class SlipPrinter {
  constructor(
    private readonly reader: DossierReader,
    private readonly applicants: StoredApplicants,
    private readonly checkValue: CheckValue,
    private readonly address: PublicAddress,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
  ) {}

  /** @throws DomainError SLIP.*, DOSSIER.NOT_FOUND, DOSSIER.NOT_YOUR_UNIT, SERVICE.* */
  async print({ code, form, seq }: WantedSlip, who: SignedIn, asked: AskedAddress): Promise<Slip> {
    const view = await this.reader.read(code, who);
    const check = this.checkValue.of(code);
    return printSlip({
      form,
      seq,
      events: view.events,
      catalogue: this.catalogue,
      // The control slip goes from office to office: it needs nobody's address.
      applicant: form === 'control' ? null : await this.applicants.of(code),
      lookUp: { url: this.address.lookUp(code, check, asked), check },
    });
  }
}
