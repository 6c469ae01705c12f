import { createReport } from 'docx-templates';
import { contractView } from '../../activities/documents/contractView.ts';
import { fillTemplate } from '../../activities/documents/fillTemplate.ts';
import { createLibreOfficeConverter } from '../../activities/documents/libreofficeConverter.ts';
import { day } from '../../domain/calendar/plainDate.ts';
import { getTemplate } from '../../templates/catalogue.ts';
import { aFullSnapshot } from '../builders/aFullSnapshot.ts';
import { A_REGISTER_NUMBER, aTypicalSnapshot } from '../builders/aSnapshot.ts';
import { eachTimed, ms, percentile, times, type Row } from './measure.ts';

const FILLS = 40;
const CONVERSIONS = 10;
const RENDERED_ON = day('2026-03-02');

async function fillRow(): Promise<Row> {
  const template = getTemplate('contract', 'nl');
  const view = contractView(aFullSnapshot, A_REGISTER_NUMBER, 'nl', RENDERED_ON);
  const own = await eachTimed(FILLS, async () => await fillTemplate(template, view));
  const usual = await eachTimed(FILLS, async () => await createReport({ template: template.bytes, data: view }));
  return {
    what: 'Filling the template of the contract, everything full',
    figure: `p50 ${ms(percentile(own, 0.5))}`,
    reference: `the library’s own sandbox p50 ${ms(percentile(usual, 0.5))}`,
    ratio: times(percentile(usual, 0.5) / percentile(own, 0.5)),
    budget: '≤ 15 ms',
  };
}

async function pdfRow(): Promise<Row> {
  const template = getTemplate('contract', 'nl');
  const docx = await fillTemplate(template, contractView(aTypicalSnapshot, A_REGISTER_NUMBER, 'nl', RENDERED_ON));
  const convert = createLibreOfficeConverter({ timeoutMs: 60_000, soffice: process.env['SOFFICE'] });
  const { signal } = new AbortController();
  const converted = await eachTimed(CONVERSIONS, async () => await convert(docx, signal));
  return {
    what: 'Contract PDF by libreoffice-convert, typical',
    figure: `p50 ${ms(percentile(converted, 0.5))}`,
    reference: 'this is the reference of the warm converter, which is not built yet',
    ratio: '–',
    budget: 'p50 ≤ 100 ms once warm',
  };
}

/** Papers, from the template to the PDF. */
export const documentRows = async (): Promise<Row[]> => [await fillRow(), await pdfRow()];
