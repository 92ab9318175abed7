import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unbakePng } from '../../lib/formats/png.ts';
import { isSvg, unbakeSvg } from '../../lib/formats/svg.ts';
import { chunk, iTXt, join, packedITXt, png, svg, tEXt, zTXt } from './pictures.ts';

const BADGE = '{"id":"urn:uuid:1","name":"Knots ⚓"}';
const codeOf = (unbaked: object) => ('finding' in unbaked ? (unbaked.finding as { code: string }).code : undefined);

describe('a baked PNG', () => {
  it.each([
    ['iTXt', iTXt('openbadgecredential', BADGE), BADGE],
    ['iTXt of a CLR', iTXt('clrcredential', BADGE), BADGE],
    ['compressed iTXt', packedITXt('openbadges', new TextEncoder().encode(BADGE)), BADGE],
    ['tEXt with an address', tEXt('openbadges', 'https://club.example/1.json'), 'https://club.example/1.json'],
    ['zTXt', zTXt('openbadges', '{"id":"urn:uuid:1"}'), '{"id":"urn:uuid:1"}'],
  ])('gives what stands in %s', async (_, baked, text) => {
    expect(await unbakePng(png(tEXt('Comment', 'a compass'), baked))).toEqual({ text, findings: [] });
  });

  it('gives the first of two, and says so', async () => {
    const unbaked = await unbakePng(png(iTXt('openbadgecredential', 'first'), iTXt('openbadgecredential', 'second')));
    expect(unbaked).toMatchObject({ text: 'first', findings: [{ code: 'baked-twice', outcome: 'warn' }] });
  });

  it('gives the newer badge where it holds an older one too', async () => {
    const unbaked = await unbakePng(png(iTXt('openbadges', 'old'), iTXt('openbadgecredential', 'new')));
    expect(unbaked).toMatchObject({ text: 'new', findings: [] });
  });

  it('does not read past the end of the picture', async () => {
    const appended = join(png(), iTXt('openbadgecredential', BADGE));
    expect(codeOf(await unbakePng(appended))).toBe('no-credential');
  });

  it('does not believe a chunk whose checksum is wrong', async () => {
    const baked = iTXt('openbadgecredential', BADGE);
    baked[45] = (baked[45] ?? 0) ^ 1;
    expect(codeOf(await unbakePng(png(baked)))).toBe('unreadable');
  });

  it('stops at a bound when a text swells', async () => {
    const bomb = packedITXt('openbadgecredential', new Uint8Array(64 * 2 ** 20));
    expect(codeOf(await unbakePng(png(bomb)))).toBe('too-large');
  });

  it.each([
    ['nothing baked in', png()],
    ['a chunk that claims to be longer than the file', png().subarray(0, 40)],
    ['a text chunk without a keyword', png(chunk('iTXt', new Uint8Array()))],
  ])('holds no credential: %s', async (_, bytes) => {
    expect(codeOf(await unbakePng(bytes))).toBe('no-credential');
  });

  it('never throws, however its chunks are broken', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 60 }),
        fc.constantFrom('iTXt', 'tEXt', 'zTXt'),
        async (data, type) => {
          await unbakePng(png(chunk(type, join(new TextEncoder().encode('openbadges\0'), data))));
          await unbakePng(join(png().subarray(0, 33), data));
        },
      ),
    );
  });
});

const OB3 = 'xmlns:any="https://purl.imsglobal.org/ob/v3p0"';

describe('a baked SVG', () => {
  it.each([
    ['JSON', svg(`<any:credential ${OB3}><![CDATA[${BADGE}]]></any:credential>`), BADGE],
    ['a token', svg(`<any:credential ${OB3} verify="ey.x.y"/>`), 'ey.x.y'],
    [
      'an old hosted badge',
      svg(
        `<b:assertion xmlns:b="http://openbadges.org" verify="https://club.example/1"><![CDATA[${BADGE}]]></b:assertion>`,
      ),
      BADGE,
    ],
    [
      'an old address alone',
      svg('<b:assertion xmlns:b="http://openbadges.org" verify="https://club.example/1"/>'),
      'https://club.example/1',
    ],
    [
      'JSON behind the DOCTYPE of drawing programs',
      svg(
        `<any:credential ${OB3}><![CDATA[${BADGE}]]></any:credential>`,
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
      ),
      BADGE,
    ],
  ])('gives %s', async (_, picture, text) => {
    expect(isSvg(picture)).toBe(true);
    expect(await unbakeSvg(picture)).toEqual({ text, findings: [] });
  });

  it('goes by namespaces, not by prefixes', async () => {
    const foreign = svg(
      `<openbadges:credential xmlns:openbadges="https://other.example/ns">${BADGE}</openbadges:credential>`,
    );
    expect(codeOf(await unbakeSvg(foreign))).toBe('no-credential');
  });

  it('declares no entities', async () => {
    const picture = svg(
      `<any:credential ${OB3}>&x;</any:credential>`,
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    );
    expect(await unbakeSvg(picture)).toMatchObject({ finding: { code: 'unreadable', details: { why: /entities/ } } });
  });

  it.each([
    ['unclosed', svg(`<any:credential ${OB3}>{`).replace('</svg>', '')],
    ['nested too deeply', svg('<g>'.repeat(300) + '</g>'.repeat(300))],
  ])('is refused when it is %s', async (_, picture) => {
    expect(codeOf(await unbakeSvg(picture))).toBe('unreadable');
  });

  it('gives the first of two, and says so', async () => {
    const one = (text: string) => `<any:credential ${OB3}><![CDATA[${text}]]></any:credential>`;
    expect(await unbakeSvg(svg(one('first') + one('second')))).toMatchObject({
      text: 'first',
      findings: [{ code: 'baked-twice' }],
    });
  });
});
