import type { AnswerBody, Desk } from '../../api/test/desk';

type Turn = AnswerBody['allowed'][number] & { readonly leg?: string };

const applicant = { name: 'Nguyễn Thị Mẫu', idNumber: '012345678901', phone: '0000000000' };

/** Exchange of a certificate of land: received at a ward, goes over the city to the province and back. */
export const landDossier = {
  procedure: '1.012783',
  case: 'nop-tai-xa',
  channel: 'desk',
  papers: [
    { code: 'DON-DANG-KY', originals: 1, copies: 0 },
    { code: 'GCN-CU', originals: 1, copies: 1 },
  ],
  applicant,
};

/** A dossier on its way: each command is given by someone who may, as the last answer says. */
export class DossierWalk {
  private constructor(
    private readonly desk: Desk,
    readonly code: string,
    private readonly unit: string,
    private allowed: readonly Turn[],
    private seq: number,
  ) {}

  static async receive(desk: Desk, unit: string, dossier: object): Promise<DossierWalk> {
    const { status, body } = await desk.receive(await desk.token(unit, 'desk-officer'), dossier);
    expect({ status, detail: body.detail }).toEqual({ status: 201, detail: undefined });
    const receipt = body.receipt as unknown as { allowed: readonly Turn[]; seq: number };
    return new DossierWalk(desk, body.code, unit, receipt.allowed, receipt.seq);
  }

  async give(command: string, body: Readonly<Record<string, unknown>> = {}): Promise<this> {
    const fits = ({ leg }: Turn): boolean => leg === undefined || body.leg === undefined || leg === body.leg;
    const turn = this.allowed.find((one) => one.command === command && fits(one));
    const role = turn?.roles[0];
    if (turn === undefined || role === undefined) throw new Error(`${this.code}: nobody can give ${command} now`);
    const answer = await this.desk.command(await this.desk.token(turn.unit, role), this.code, command, body);
    expect({ command, status: answer.status, detail: answer.body.detail }).toEqual({
      command,
      status: 200,
      detail: undefined,
    });
    this.allowed = answer.body.allowed;
    this.seq = answer.body.seq;
    return this;
  }

  /** Goes on by first outcomes and acceptances: so many turns, or until nobody has one. */
  async on(turns: number): Promise<this> {
    for (let left = turns; left > 0; left -= 1) {
      const step = this.allowed.find(({ command }) => command === 'complete-step');
      if (this.allowed.some(({ command }) => command === 'accept-handoff')) await this.give('accept-handoff');
      else if (step !== undefined) await this.give('complete-step', { outcome: step.outcomes?.[0] });
      else break;
    }
    return this;
  }

  /** Waits until the views have what was given. */
  async seen(): Promise<this> {
    const token = await this.desk.token(this.unit, 'desk-officer');
    await this.desk.ask('GET', `/api/v1/dossiers/${this.code}?min-seq=${this.seq}`, { token });
    return this;
  }
}
