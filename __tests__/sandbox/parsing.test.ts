import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { seededChance } from '../../src/sandbox/chance.js';
import { readCsv } from '../../src/sandbox/csv.js';
import { changedFaults, drawFate, NO_FAULTS } from '../../src/sandbox/faults.js';
import { readForm, textField } from '../../src/sandbox/form.js';
import { multipart } from '../../src/http/multipart.js';
import { createRateWindow } from '../../src/sandbox/rate-window.js';
import { createTokens } from '../../src/sandbox/tokens.js';

describe('CSV', () => {
  it('is read back as it was written, whatever the fields hold', () => {
    const field = fc.oneof(fc.string(), fc.constantFrom('a"b', 'x,y', 'l1\nl2', 'l1\r\nl2', '""'));
    const records = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(records, (rows) => {
        expect(readCsv(stringify(rows, { quoted: true }))).toEqual(rows);
      }),
    );
  });

  it.each([
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '\uFEFFa,b\n1,\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['a\n\n1', [['a'], ['1']]],
    ['a,', [['a', '']]],
    ['', []],
  ])('reads %j', (text, records) => {
    expect(readCsv(text)).toEqual(records);
  });

  it.each(['"open', '"a"b,c'])('refuses %j', (text) => {
    expect(readCsv(text)).toBeUndefined();
  });
});

describe('form', () => {
  const sent = async (boundary?: string) => {
    const body = await multipart([
      { name: 'scan_type', value: 'Generic\r\nFindings' },
      { name: 'file', filename: 'a.csv', content: Buffer.from([0, 13, 10, 45, 45, 255]) },
    ]);
    const pieces: Buffer[] = [];
    for await (const piece of body.open()) pieces.push(piece);
    const headers = { 'content-type': boundary ?? body.contentType ?? '' };
    const query = new URLSearchParams();
    return { method: 'POST', path: '/', query, headers, body: Buffer.concat(pieces) };
  };

  it('gives fields and files byte by byte', async () => {
    const form = readForm(await sent());
    expect(form && textField(form, 'scan_type')).toBe('Generic\r\nFindings');
    expect(form?.get('file')).toEqual({
      filename: 'a.csv',
      content: Buffer.from([0, 13, 10, 45, 45, 255]),
    });
    expect(form && textField(form, 'absent')).toBe('');
  });

  it('is none with another type or boundary', async () => {
    expect(readForm(await sent('application/json'))).toBeUndefined();
    expect(readForm(await sent('multipart/form-data; boundary=other'))).toBeUndefined();
  });
});

describe('faults', () => {
  it('come at their rates, and again the same with the same seed', () => {
    const faults = changedFaults(NO_FAULTS, { throttled: 0.05, resetAfter: 0.2 });
    const draw = () => {
      const chance = seededChance(7);
      return Array.from({ length: 10_000 }, () => drawFate(faults, chance));
    };
    const fates = draw();
    expect(draw()).toEqual(fates);
    const share = (fate: string) => fates.filter((one) => one === fate).length / fates.length;
    expect(share('throttled')).toBeCloseTo(0.05, 1);
    expect(share('resetAfter')).toBeCloseTo(0.2, 1);
    expect(share('none')).toBeCloseTo(0.75, 1);
  });

  it('are refused with every reason at once', () => {
    const wrong = () => changedFaults(NO_FAULTS, { throttled: 2, slow: 'x', sloow: 1 });
    expect(wrong).toThrow(/throttled[\s\S]*slow[\s\S]*sloow/);
    expect(() => changedFaults(NO_FAULTS, { throttled: 0.6, slow: 0.6 })).toThrow(/more than 1/);
  });

  it('may add up to exactly 1', () => {
    const faults = changedFaults(NO_FAULTS, { throttled: 0.1, slow: 0.2, resetAfter: 0.7 });
    expect(drawFate(faults, () => 0.999)).not.toBe('none');
  });
});

describe('limits of Qualys', () => {
  it('let through as many as the window allows, and again in the next', () => {
    let time = 0;
    const window = createRateWindow(2, 60, () => time);
    expect([window.take(), window.take(), window.take()]).toEqual([true, true, false]);
    expect([window.remaining(), window.waitSeconds()]).toEqual([0, 60]);
    time = 60_000;
    expect(window.take()).toBe(true);
  });

  it('end a token at its time, and all when told', () => {
    let time = 0;
    const tokens = createTokens(1_000, () => time);
    const token = tokens.issue('me');
    expect(tokens.accepts(token)).toBe(true);
    expect(tokens.accepts(`${token}x`)).toBe(false);
    time = 1_000;
    expect(tokens.accepts(token)).toBe(false);
    const next = tokens.issue('me');
    tokens.expireAll();
    expect([tokens.accepts(next), tokens.accepts(tokens.issue('me'))]).toEqual([false, true]);
  });
});
