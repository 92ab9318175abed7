/**
 * What stands in the card, top to bottom: verdict, sentence, advice; what was issued, by whom, to whom, when; the ground; the
 * checks and what it took, folded; when it was checked and what can be done. A function of claim, state and moment.
 */

import type { Report } from '../../lib/checking/report.ts';
import type { Claim } from '../../lib/claims/claim.ts';
import type { MarkState } from '../../lib/messages/protocol.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import type { Check } from '../../lib/verdict/words.ts';
import { plain } from '../plain.ts';
import { ago, clock, day, moment } from '../time.ts';
import { appearance, openable, titleOf } from '../verdict/appearance.ts';
import { CHECK_NAME, OUTCOME_NAME } from '../verdict/text.ts';
import { element, icon } from './dom.ts';
import { TEXT } from './text.ts';

export function cardContent(claim: Claim, state: MarkState, now: number): Node[] {
  const report = state.state === 'checked' ? state.report : undefined;
  return [
    head(state),
    ...words(state),
    facts(claim, report),
    ...(report ? [ground(report), checks(report.checks), ...earned(report)] : []),
    foot(claim, state, now),
  ];
}

function head(state: MarkState): Node {
  const { family, word, busy } = appearance(state);
  return element(
    'header',
    { 'data-busy': busy === true },
    icon(family),
    element('h2', { id: 'word' }, word),
    element('button', { type: 'button', class: 'close', 'data-do': 'close', 'aria-label': TEXT.close }, icon('close')),
  );
}

function words(state: MarkState): Node[] {
  const { sentence, advice } = appearance(state);
  const said = element('p', { class: 'sentence', dir: 'auto' }, sentence);
  return advice ? [said, element('p', { class: 'advice', dir: 'auto' }, advice)] : [said];
}

function facts(claim: Claim, report?: Report): Node {
  const { achievement, issuer, holder, issued, validFrom, expires } = report?.credential ?? {};
  const issuedOn = issued ?? validFrom;
  const differs = report?.checks.some(
    ({ id, outcome }) => id === 'claim' && (outcome === 'fail' || outcome === 'warn'),
  );
  const rows: [string, string | undefined, string?][] = [
    [TEXT.credential, achievement?.name ?? titleOf(claim)],
    [TEXT.claimed, differs ? [claim.title, claim.issuer, claim.issued].filter(Boolean).join(', ') : undefined],
    [TEXT.by, issuer?.name ?? issuer?.id ?? (report ? undefined : claim.issuer)],
    [TEXT.to, holder?.name, noteOf(report, 'holder')],
    [TEXT.on, issuedOn ? day(issuedOn) : undefined],
    [TEXT.expires, expires ? day(expires) : undefined],
  ];
  const list = element('dl');
  for (const [name, value, note] of rows) {
    const text = plain(value ?? '');
    if (!text) continue;
    const about = element('dd', {}, element('bdi', {}, text));
    if (note) about.append(element('span', { class: 'note' }, note));
    list.append(element('dt', {}, name), about);
  }
  return list;
}

/** How the holder compares, where the comparison says something beyond the two names. */
function noteOf(report: Report | undefined, id: Check['id']): string | undefined {
  const check = report?.checks.find((each) => each.id === id);
  return check && check.outcome !== 'none' ? plain(check.message, 300) : undefined;
}

function ground({ said }: Report): Node {
  return element('p', { class: 'ground', dir: 'auto' }, plain(said.ground, 300));
}

function checks(all: readonly Check[]): Node {
  const asked = all.filter(({ outcome }) => outcome !== 'none');
  const passed = asked.filter(({ outcome }) => outcome === 'pass');
  const list = element('ul', {}, ...all.map(checkLine));
  return fold('checks', TEXT.checks(passed.length, asked.length), list);
}

function checkLine({ id, outcome, message }: Check): Node {
  return element(
    'li',
    { 'data-outcome': outcome },
    icon(`check-${outcome}`),
    element('b', {}, CHECK_NAME[id]),
    element('span', { class: 'unseen' }, `${OUTCOME_NAME[outcome]}: `),
    element('span', { dir: 'auto' }, plain(message, 400)),
  );
}

function earned({ credential }: Report): Node[] {
  const { criteria, description, skills } = credential?.achievement ?? {};
  const story = plain(criteria?.narrative ?? description ?? '', 600);
  const named = (skills ?? [])
    .slice(0, 12)
    .map((skill) => plain(skill, 60))
    .filter(Boolean);
  const parts = [
    story ? element('p', { dir: 'auto' }, story) : undefined,
    named.length > 0
      ? element('p', {}, element('b', {}, `${TEXT.skills}: `), element('bdi', {}, named.join(', ')))
      : undefined,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? [fold('earned', TEXT.earned, ...parts)] : [];
}

function fold(id: string, title: string, ...inside: Node[]): Node {
  return element('details', { id }, element('summary', {}, icon('chevron'), title), ...inside);
}

function foot(claim: Claim, state: MarkState, now: number): Node {
  const made = element('footer');
  if (state.state === 'checked') made.append(times(state.report, now));
  const actions = element('div', { class: 'actions' });
  const act = ACTION[state.state];
  if (act) actions.append(element('button', { type: 'button', 'data-do': act[0] }, act[1]));
  const link = openable(claim, state);
  if (link) actions.append(outside(link));
  if (actions.childElementCount > 0) made.append(actions);
  return made;
}

const ACTION: Partial<Record<MarkState['state'], readonly ['check' | 'start', string]>> = {
  checked: ['check', TEXT.again],
  'on-click': ['check', TEXT.check],
  'ask-consent': ['start', TEXT.start],
};

function times({ checkedAt, retryAt, lastGood }: Report, now: number): Node {
  const parts = [TEXT.checked(ago(checkedAt, now))];
  if (retryAt && Date.parse(retryAt) > now) parts.push(TEXT.retry(clock(retryAt, now)));
  if (lastGood) parts.push(TEXT.lastGood(WORD[lastGood.verdict], day(lastGood.checkedAt)));
  return element('p', { class: 'times', title: moment(checkedAt) }, parts.join(' · '));
}

function outside({ href, host }: { readonly href: string; readonly host: string }): Node {
  const attributes = { href, target: '_blank', rel: 'noopener noreferrer', referrerpolicy: 'no-referrer' };
  return element(
    'a',
    attributes,
    TEXT.open(host),
    element('span', { class: 'unseen' }, ` ${TEXT.newTab}`),
    icon('out'),
  );
}
