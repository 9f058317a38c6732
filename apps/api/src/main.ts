import { Logger } from '@nestjs/common';
import { announceReady, readEnv, runProgram } from '@lienthong/platform';
import { createApi } from './create-api';

async function main(): Promise<void> {
  const env = readEnv('api');
  const app = await createApi(env);
  await app.listen(env.PORT, env.HOST);
  new Logger('api').log(`listening on ${await app.getUrl()}`);
  announceReady();
}

runProgram(main);
