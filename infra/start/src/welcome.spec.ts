import { loadCatalogue } from '@lienthong/platform';
import { officersToTry } from '@lienthong/infra/issuer';
import { welcome } from './welcome';

describe('what npm start prints', () => {
  it('says where to go and who to sign in as: somebody of every role, on both sides of the reform', async () => {
    const catalogue = await loadCatalogue();
    for (const [date, desk] of [
      ['2020-03-02', 'cb-05431-mot-cua'],
      ['2026-03-02', 'mot-cua'],
    ] as const) {
      const accounts = officersToTry(catalogue, date);
      const roles = new Set(accounts.map(({ role }) => role));
      expect([...roles]).toEqual(['desk-officer', 'specialist', 'leader', 'clerk', 'operator', 'manager']);
      const said = welcome(
        {
          apiUrl: 'http://127.0.0.1:3000',
          operatorUrl: 'http://127.0.0.1:3010',
          issuer: { issuer: 'http://127.0.0.1:3001' } as never,
          servers: { addresses: { kafkaBrokers: ['k:1'], mongodbUri: 'mongodb://m/', temporalUi: null } } as never,
          settings: { namespace: 'n', database: 'd', topicPrefix: 't.' },
        },
        { legalStart: date, logs: '/logs', accounts, sendsMail: false },
      );
      for (const told of ['http://127.0.0.1:3000/\n', '/tra-cuu\n', '/thu-tuc\n', desk, '/officers']) {
        expect(said).toContain(told);
      }
    }
  });
});
