import { createLogger } from './create-logger';

function written(act: (logger: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    lines.push(String(chunk));
    return true;
  });
  try {
    act(createLogger({ name: 'api', level: 'info', pretty: true }));
    return lines.join('');
  } finally {
    spy.mockRestore();
  }
}

describe('logger', () => {
  it('masks personal data and tokens wherever they stand', () => {
    const text = written((logger) =>
      logger.info(
        { body: { applicant: { name: 'Nguyễn Mẫu' } }, phone: '0900', headers: { authorization: 'Bearer x.y' } },
        'got it',
      ),
    );
    expect(text).toMatch(/INFO {2}api got it/);
    expect(text).not.toMatch(/Nguyễn|0900|x\.y/);
    expect(text.match(/\[masked\]/g)).toHaveLength(3);
  });

  it('leaves out what is below its level', () => {
    expect(written((logger) => logger.debug('whisper'))).toBe('');
  });
});
