import { describe, expect, it } from '@jest/globals';
import { logoTypeOf } from '../../../domain/centre/logoTypeOf.ts';
import { aJpeg, aPng } from '../../builders/aPicture.ts';

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert()"/>');
const refused = (refusal: object) => ({ ok: false, refusal });

describe('R007: what a logo is', () => {
  it('is told by its bytes', () => {
    expect(logoTypeOf(aPng(3))).toEqual({ ok: true, value: 'image/png' });
    expect(logoTypeOf(aJpeg())).toEqual({ ok: true, value: 'image/jpeg' });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a drawing, which could run a script', SVG],
    ['a PNG that was cut off', aPng(3).subarray(0, -1)],
    ['a PNG with something behind it', Buffer.concat([aPng(3), SVG])],
    ['a JPEG that was cut off', aJpeg().subarray(0, -1)],
    ['the beginning of a JPEG with the end of a PNG', Buffer.concat([aJpeg().subarray(0, 50), aPng(3).subarray(-12)])],
    ['a text that calls itself one', Buffer.from('data:image/png;base64,')],
  ])('is not %s', (_what, bytes) => {
    expect(logoTypeOf(bytes)).toEqual(refused({ code: 'logoNotAPicture' }));
  });

  it('has at most 200 kB', () => {
    expect(logoTypeOf(aJpeg(200_000))).toMatchObject({ ok: true });
    expect(logoTypeOf(aJpeg(200_001))).toEqual(refused({ code: 'logoTooLarge', maxKilobytes: 200 }));
  });

  it('unpacks to no more than 4000 pixels in either direction', () => {
    expect(logoTypeOf(aPng(4000, 1))).toMatchObject({ ok: true });
    const tooMany = refused({ code: 'logoTooManyPixels', maxPixels: 4000 });
    expect(logoTypeOf(aPng(4001, 1))).toEqual(tooMany);
    expect(logoTypeOf(aPng(1, 4001))).toEqual(tooMany);
    expect(logoTypeOf(aPng(1, 1, 2 ** 32 - 1))).toEqual(tooMany);
  });
});
