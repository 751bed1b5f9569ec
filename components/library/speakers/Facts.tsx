import type { ComponentChildren } from 'preact';
import { roleName } from '../../../context/roles';
import type { Role, Speaker } from '../../../model';
import { t } from '../../../words';
import { locale } from '../../../words/language';
import { dateText } from '../../dates';

/** What is known of a speaker: names, offices with dates, namesakes. */
export function Facts({ speaker }: { speaker: Speaker }) {
  const { aliases, scripts = {}, roles, namesakes = [], wikidata } = speaker;
  const named = new Intl.DisplayNames([locale()], { type: 'script' });
  return (
    <dl class="facts">
      {aliases.length > 0 && <Fact name={t('speakers.also')}>{aliases.join(', ')}</Fact>}
      {Object.entries(scripts).map(([script, names]) => (
        <Fact key={script} name={named.of(script) ?? script}>
          {names.join(', ')}
        </Fact>
      ))}
      {roles.map((role) => (
        <Fact key={JSON.stringify(role)} name={term(role)}>
          {roleName(role)}
        </Fact>
      ))}
      {namesakes.length > 0 && (
        <div>
          <dt>{t('speakers.not')}</dt>
          {namesakes.map(({ name, note }) => (
            <dd key={name} dir="auto">
              {name}
              {note && `, ${note}`}
            </dd>
          ))}
        </div>
      )}
      {wikidata && <Fact name="Wikidata">{wikidata}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

function term({ from, to }: Role): string {
  if (!from && !to) return t('speakers.office');
  // The dash stays with the date before it, where the line breaks.
  return `${from ? dateText(from) : ''}\u00a0– ${to ? dateText(to) : ''}`.trim();
}
