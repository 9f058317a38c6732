import { resolveServer, type MachineProbe } from './resolution';
import { ServerSetupError } from './server-setup.error';

const go = { tool: 'Go 1.21 (go)', purposeVi: 'để dựng FerretDB', purposeEn: 'to build FerretDB' };

interface Machine {
  env?: NodeJS.ProcessEnv;
  program?: string;
  gaps?: (typeof go)[];
  docker?: boolean;
}

function machine({ env = {}, program, gaps = [], docker = false }: Machine): MachineProbe {
  return {
    env,
    suitableProgram: () => Promise.resolve(program ?? null),
    toolGaps: () => Promise.resolve(gaps),
    dockerAnswers: () => Promise.resolve(docker),
  };
}

describe('where a server comes from', () => {
  const everything = { env: { MONGODB_URI: ' mongodb://db:27017/ ' }, program: '/usr/bin/mongod', docker: true };

  it('takes the address in the environment before all else', async () => {
    const way = await resolveServer('mongo', machine(everything));
    expect(way).toEqual({ kind: 'external', address: 'mongodb://db:27017/' });
  });

  it('then the program on PATH, then packages, then Docker', async () => {
    const withoutAddress = { ...everything, env: { MONGODB_URI: '' } };
    const path = await resolveServer('mongo', machine(withoutAddress));
    expect(path).toEqual({ kind: 'path', program: '/usr/bin/mongod' });
    expect(await resolveServer('mongo', machine({ docker: true }))).toEqual({ kind: 'packages' });
    expect(await resolveServer('mongo', machine({ gaps: [go], docker: true }))).toEqual({ kind: 'docker' });
  });

  it('says in one line what is missing, for what, and what does without it', async () => {
    const refusal = resolveServer('mongo', machine({ gaps: [go] }));
    await expect(refusal).rejects.toThrow(ServerSetupError);
    await expect(refusal).rejects.toThrow(
      'Thiếu Go 1.21 (go) để dựng FerretDB; hoặc đặt MONGODB_URI, hoặc chạy Docker (infra/compose/compose.yaml) / ' +
        'Missing: Go 1.21 (go) to build FerretDB; or set MONGODB_URI, or run a Docker engine (infra/compose/compose.yaml)',
    );
    await expect(refusal).rejects.toHaveProperty('message', expect.not.stringContaining('\n'));
  });

  it('obeys LIENTHONG_SERVERS=packages even where an address, a program and Docker are there', async () => {
    const env = { ...everything.env, LIENTHONG_SERVERS: 'packages' };
    expect(await resolveServer('mongo', machine({ ...everything, env }))).toEqual({ kind: 'packages' });
    await expect(resolveServer('mongo', machine({ ...everything, env, gaps: [go] }))).rejects.toThrow('Go 1.21');
  });

  it('obeys LIENTHONG_SERVERS=docker, and says so when no engine answers', async () => {
    const env = { LIENTHONG_SERVERS: 'docker' };
    expect(await resolveServer('kafka', machine({ ...everything, env }))).toEqual({ kind: 'docker' });
    await expect(resolveServer('kafka', machine({ env }))).rejects.toThrow(/docker info.*KAFKA_BROKERS/);
  });

  it('names the variable that LIENTHONG_SERVERS=external lacks', async () => {
    const env = { LIENTHONG_SERVERS: 'external', MONGODB_URI: 'mongodb://db/' };
    expect(await resolveServer('mongo', machine({ env }))).toEqual({ kind: 'external', address: 'mongodb://db/' });
    await expect(resolveServer('temporal', machine({ env, docker: true }))).rejects.toThrow(
      /^TEMPORAL_ADDRESS chưa đặt/,
    );
  });

  it('refuses a way it does not know', async () => {
    const env = { LIENTHONG_SERVERS: 'podman' };
    await expect(resolveServer('kafka', machine({ env }))).rejects.toThrow(/"podman".*packages, docker/);
  });
});
