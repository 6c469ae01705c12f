import { describe, expect, it } from '@jest/globals';
import { AccessFunction } from '../../../domain/access/accessFunction.ts';
import { needsOf } from '../../../domain/access/commandNeeds.ts';
import { EVERY_COMMAND } from '../../builders/aCommand.ts';

describe('what a command needs, whatever it is done with', () => {
  it.each([
    { kind: 'validate', needs: 'gpmi.validate', confirm: false, rule: 'R080' },
    { kind: 'cancelValidation', needs: 'gpmi.validate', confirm: true, rule: 'R086' },
    { kind: 'deleteDraft', needs: 'gpmi.delete', confirm: true, rule: 'R082' },
    { kind: 'present', needs: 'gpmi.present', confirm: false, rule: 'A67' },
    { kind: 'markSigned', needs: 'gpmi.sign', confirm: true, rule: 'R093' },
    { kind: 'markUnsigned', needs: 'gpmi.unsign', confirm: true, rule: 'R096' },
    { kind: 'startNewVersion', needs: 'gpmi.edit', confirm: true, rule: 'R104' },
    { kind: 'endGpmi', needs: 'gpmi.end', confirm: true, rule: 'A59' },
    { kind: 'addEvaluation', needs: 'evaluation.edit', confirm: false, rule: 'R110' },
    { kind: 'validateEvaluation', needs: 'evaluation.validate', confirm: true, rule: 'R117' },
    { kind: 'deleteEvaluation', needs: 'evaluation.delete', confirm: true, rule: 'R119' },
  ] as const)('$rule: $kind needs $needs, confirmed: $confirm', ({ kind, ...expected }) => {
    expect(needsOf(kind)).toMatchObject(expected);
  });

  it('is said of every command there is, and is a function there is', () => {
    expect(EVERY_COMMAND).toHaveLength(11);
    for (const kind of EVERY_COMMAND) expect(AccessFunction.options).toContain(needsOf(kind).needs);
  });
});
