import type { Role, Speaker, SpeakerKind } from '../../../model';
import { parseEdtf } from '../../../text/edtf';

export type Fields = Omit<Speaker, 'id' | 'decided'>;

/** A speaker as a form has him: lists as lines, one entry each. */
export interface Typed {
  name: string;
  kind: SpeakerKind;
  aliases: string;
  /** `Cyrl: Гитанас Науседа`. */
  scripts: string;
  /** `Prime Minister; Government of Lithuania; lt; 2022-07; 2024`. */
  roles: string;
  /** `Mykolas Landsbergis; the writer`. */
  namesakes: string;
  wikidata: string;
}

/** What a form shows of a speaker. */
export function typedOf({ scripts = {}, namesakes = [], ...it }: Speaker): Typed {
  const names = Object.entries(scripts).flatMap(([script, all]) =>
    all.map((name) => `${script}: ${name}`),
  );
  return {
    name: it.name,
    kind: it.kind,
    aliases: it.aliases.join('\n'),
    scripts: names.join('\n'),
    roles: it.roles.map(roleText).join('\n'),
    namesakes: namesakes.map(({ name, note }) => (note ? `${name}; ${note}` : name)).join('\n'),
    wikidata: it.wikidata ?? '',
  };
}

/** Reads a form; throws with a sentence for the reader where a line is not understood. */
export function fieldsOf(its: Typed, metonyms: string[] | undefined): Fields {
  const scripts: Record<string, string[]> = {};
  for (const line of lines(its.scripts)) {
    const [, script, name] = /^([A-Z][a-z]{3}):\s*(.+)$/u.exec(line) ?? [];
    if (!script || !name) throw new Error(`“${line}” lacks its script: write Cyrl: and the name.`);
    scripts[script] = [...(scripts[script] ?? []), name];
  }
  const namesakes = lines(its.namesakes).map((line) => {
    const [name = '', note] = line.split(';').map((it) => it.trim());
    return note ? { name, note } : { name };
  });
  return {
    name: its.name.trim(),
    kind: its.kind,
    aliases: lines(its.aliases),
    roles: lines(its.roles).map(readRole),
    scripts,
    namesakes,
    ...(metonyms ? { metonyms } : {}),
    ...(its.wikidata.trim() ? { wikidata: its.wikidata.trim() } : {}),
  };
}

function lines(text: string): string[] {
  return [...new Set(text.split('\n').map((it) => it.trim()))].filter(Boolean);
}

function roleText({ title, organisation = '', country = '', from = '', to = '' }: Role): string {
  return [title, organisation, country, from, to].join('; ').replace(/(?:; )+$/, '');
}

function readRole(line: string): Role {
  const [title = '', organisation, country, from, to] = line.split(';').map((it) => it.trim());
  if (!title) throw new Error(`“${line}” lacks the title of the office.`);
  for (const date of [from, to]) {
    if (date && !parseEdtf(date)) throw new Error(`“${date}” is no date: write 2021 or 2021-12.`);
  }
  if (country && !/^(?:[a-z]{2}|nato)$/.test(country)) {
    throw new Error(`“${country}” is no country: write two small letters such as lt, or eu, nato.`);
  }
  return {
    title,
    ...(organisation ? { organisation } : {}),
    ...(country ? { country } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}
