import { describe, expect, it } from '@jest/globals';
import { EVENT_OF_COMMAND } from '../../../domain/record/event.ts';
import { EVERY_COMMAND } from '../../builders/aCommand.ts';

describe('D016: every command leaves an event behind', () => {
  it('one of its own', () => {
    expect(Object.keys(EVENT_OF_COMMAND).toSorted()).toEqual(EVERY_COMMAND.toSorted());
    expect(new Set(Object.values(EVENT_OF_COMMAND)).size).toBe(EVERY_COMMAND.length);
  });

  it('in the past tense, of a GPMI or of an evaluation', () => {
    for (const [kind, event] of Object.entries(EVENT_OF_COMMAND)) {
      expect(event).toMatch(kind.endsWith('Evaluation') ? /^evaluation\.[a-zA-Z]+ed$/ : /^gpmi\.[a-zA-Z]+ed$/);
    }
  });
});
