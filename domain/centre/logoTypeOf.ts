import type { Refusal } from '../refusal.ts';
import { accepted, refused, type Result } from '../result.ts';

/** What a logo may be: pictures without anything that runs or is fetched, unlike a drawing in SVG. */
export type LogoType = 'image/png' | 'image/jpeg';

const KILOBYTES_AT_MOST = 200;
const BYTES_AT_MOST = KILOBYTES_AT_MOST * 1000;
/** A small file can unpack to a huge picture; no paper needs one. */
const PIXELS_AT_MOST = 4000;

const PNG = {
  beginning: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52],
  end: [0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82],
};
const JPEG = { beginning: [0xff, 0xd8, 0xff], end: [0xff, 0xd9] };
/** Where a PNG keeps its width and its height, four bytes each. */
const PNG_SIZES = [16, 20];

const isFramed = (bytes: Uint8Array, { beginning, end }: typeof PNG): boolean =>
  bytes.length >= beginning.length + end.length &&
  beginning.every((byte, index) => bytes[index] === byte) &&
  end.every((byte, index) => bytes[bytes.length - end.length + index] === byte);

const numberAt = (bytes: Uint8Array, offset: number): number =>
  bytes.subarray(offset, offset + 4).reduce((number, byte) => number * 256 + byte, 0);

/** What kind of picture these bytes are, told by what they begin and end with and not by what somebody calls them. */
export function logoTypeOf(bytes: Uint8Array): Result<LogoType, Refusal> {
  if (bytes.length > BYTES_AT_MOST) return refused({ code: 'logoTooLarge', maxKilobytes: KILOBYTES_AT_MOST });
  if (isFramed(bytes, JPEG)) return accepted('image/jpeg');
  if (!isFramed(bytes, PNG)) return refused({ code: 'logoNotAPicture' });
  const isHuge = PNG_SIZES.some((offset) => numberAt(bytes, offset) > PIXELS_AT_MOST);
  return isHuge ? refused({ code: 'logoTooManyPixels', maxPixels: PIXELS_AT_MOST }) : accepted('image/png');
}
