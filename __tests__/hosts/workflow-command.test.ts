import { describe, expect, it, jest } from '@jest/globals';
import * as core from '@actions/core';
import fc from 'fast-check';
import { inertLines, workflowCommand } from '../../src/hosts/workflow-command.js';
import { anyText } from '../builders/any-text.js';

describe('workflowCommand', () => {
  it('escapes data and properties', () => {
    expect(workflowCommand('error', '100 %\r\nof a:b,c', { file: 'a,b:c\n%.ts', line: 3 })).toBe(
      '::error file=a%2Cb%3Ac%0A%25.ts,line=3::100 %25%0D%0Aof a:b,c',
    );
  });

  it('leaves out what is not known', () => {
    expect(workflowCommand('error', 'x', { file: undefined, title: '' })).toBe('::error::x');
  });

  it('prints what the toolkit prints', () => {
    const printed: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed.push(String(text));
      return true;
    });
    try {
      fc.assert(
        fc.property(anyText, fc.string({ minLength: 1 }), (message, title) => {
          core.error(message, { title, file: title, startLine: 7 });
          expect(printed.pop()).toBe(
            `${workflowCommand('error', message, { title, file: title, line: 7 })}\n`,
          );
        }),
      );
    } finally {
      write.mockRestore();
    }
  });
});

describe('inertLines', () => {
  it('leaves harmless text alone', () => {
    expect(inertLines('3 findings: fix them')).toBe('3 findings: fix them');
  });

  it('is obeyed by no runner, whatever the text', () => {
    const start = fc.constantFrom('', ' ', '\t', '\u{85}', 'x ', '\n', '\r', '\r\n', 'a\r ');
    const command = fc.constantFrom('::error::x', '##[error]x', '::add-mask::a', '::END::', '::');
    fc.assert(
      fc.property(fc.array(fc.tuple(start, command, fc.string())), (parts) => {
        const text = parts.flat().join('');
        expect(commandsObeyed(inertLines(text, () => 'token'))).toEqual([]);
      }),
    );
  });

  it('uses a token that nobody can guess', () => {
    expect(inertLines('::a::')).not.toBe(inertLines('::a::'));
  });
});

/** What the runner would obey: its rules, from ActionCommand.cs and ActionCommandManager.cs. */
function commandsObeyed(output: string): string[] {
  const obeyed: string[] = [];
  let stopped: string | undefined;
  for (const line of output.split(/\r\n|\r|\n/)) {
    const [, name = '', data = ''] =
      /^[\s\u{85}]*::([^\s:]+)[^:]*::(.*)$/u.exec(line) ??
      /##\[([^\]\s]+)[^\]]*\](.*)/.exec(line) ??
      [];
    if (stopped !== undefined) {
      if (name === stopped) stopped = undefined;
    } else if (name === 'stop-commands') stopped = data;
    else if (['error', 'add-mask', 'set-output'].includes(name)) obeyed.push(line);
  }
  return obeyed;
}
