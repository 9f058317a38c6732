import { BadRequestException, HttpException, NotFoundException } from '@nestjs/common';
import { DomainError, errorCodes } from '@lienthong/domain';
import { domainErrorTexts } from './domain-error-texts';
import { httpStatusOf } from './http-status';
import { problemOf } from './problem';
import { refusalOf } from './refusal-of';

describe('every error code', () => {
  it.each(errorCodes)('%s has a status and a sentence in both languages', (code) => {
    expect(httpStatusOf[code]).toBeGreaterThanOrEqual(400);
    expect(domainErrorTexts[code].vi).toBe(domainErrorTexts[code].vi.normalize('NFC'));
    expect(domainErrorTexts[code].vi.length).toBeGreaterThan(5);
    expect(domainErrorTexts[code].en).toMatch(/^[A-Z]/);
  });

  it('and no table has one that the catalogue does not know', () => {
    const known = [...errorCodes].sort();
    expect(Object.keys(httpStatusOf).sort()).toEqual(known);
    expect(Object.keys(domainErrorTexts).sort()).toEqual(known);
  });

  it('does not tell a wrong check value from a code that was never given', () => {
    expect(domainErrorTexts['DOSSIER.CHECK_WRONG']).toEqual(domainErrorTexts['DOSSIER.NOT_FOUND']);
    expect(httpStatusOf['DOSSIER.CHECK_WRONG']).toBe(httpStatusOf['DOSSIER.NOT_FOUND']);
  });
});

describe('problem+json', () => {
  it('has the members of RFC 9457, the code, and the context beside them', () => {
    const error = new DomainError('DOSSIER.OUT_OF_TURN', 'accept-handoff is out of turn', {
      allowed: ['refuse'],
      status: 1,
    });
    expect(problemOf(error, '/api/v1/x')).toEqual({
      type: 'urn:lienthong:problem:DOSSIER.OUT_OF_TURN',
      title: 'Chưa đến lượt thao tác này',
      title_en: 'It is not the turn for this',
      status: 409,
      code: 'DOSSIER.OUT_OF_TURN',
      detail: 'accept-handoff is out of turn',
      instance: '/api/v1/x',
      allowed: ['refuse'],
    });
  });

  it('says when to try again after what passes', () => {
    expect(problemOf(new DomainError('SERVICE.STORE_UNAVAILABLE', 'away'), '/')).toMatchObject({
      status: 503,
      retryAfter: 5,
    });
    expect(problemOf(new DomainError('SERVICE.VIEW_BEHIND', 'behind'), '/')).toMatchObject({
      status: 503,
      retryAfter: 1,
    });
    expect(problemOf(new DomainError('DOSSIER.CLOSED', 'closed'), '/')).not.toHaveProperty('retryAfter');
  });
});

describe('what the framework throws', () => {
  const tooLarge = Object.assign(new Error('too large'), { code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 });

  it.each([
    [tooLarge, 'REQUEST.TOO_LARGE'],
    [new HttpException('unsupported', 415), 'REQUEST.UNSUPPORTED_MEDIA_TYPE'],
    [new NotFoundException(), 'REQUEST.NOT_FOUND'],
    [new BadRequestException(), 'REQUEST.INVALID'],
    [new HttpException('slow down', 429), 'REQUEST.RATE_LIMITED'],
  ])('%s has a code', (error, code) => expect(refusalOf(error)?.code).toBe(code));

  it('is a fault of ours if nobody refused anything', () => {
    expect(refusalOf(new TypeError('x is undefined'))).toBeUndefined();
    expect(refusalOf(new HttpException('teapot', 418))).toBeUndefined();
    expect(refusalOf('a string')).toBeUndefined();
  });
});
