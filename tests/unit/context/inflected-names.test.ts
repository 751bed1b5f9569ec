import { describe, expect, it } from 'vitest';
import { named } from './support';

describe('inflected names', () => {
  it('in Lithuanian', () => {
    expect(
      named(
        'Lietuvos prezidentas Gitanas Nausėda kalbėjo Vilniuje. Prezidento Nausėdos teigimu, Rusija yra grėsmė Europai, o prezidentui Nausėdai tai rūpi. Susitikta su Gitanu Nausėda ir Gabrieliumi Landsbergiu.',
      ),
    ).toEqual([
      'Gitanas Nausėda → nauseda',
      'Nausėdos → nauseda',
      'Nausėdai → nauseda',
      'Gitanu Nausėda → nauseda',
      'Gabrieliumi Landsbergiu → landsbergis',
    ]);
  });

  it('in Russian', () => {
    expect(
      named(
        'По словам Лаврова, переговоры с Путиным прошли хорошо. О Лаврове писали Путину. Заявила Мария Захарова. Слова Марии Захаровой.',
      ),
    ).toEqual([
      'Лаврова → lavrov',
      'Путиным → putin',
      'Лаврове → lavrov',
      'Путину → putin',
      'Мария Захарова → zakharova',
      'Марии Захаровой → zakharova',
    ]);
  });

  it('in Ukrainian', () => {
    expect(
      named(
        'Зеленський зустрівся з Путіним. Заява Володимира Зеленського про Путіна та Лаврова. Ґітанаса Науседу вітав Зеленський.',
      ),
    ).toEqual([
      'Зеленський → zelenskyy',
      'Путіним → putin',
      'Володимира Зеленського → zelenskyy',
      'Путіна → putin',
      'Лаврова → lavrov',
      'Ґітанаса Науседу → nauseda',
      'Зеленський → zelenskyy',
    ]);
  });

  it('in Polish', () => {
    expect(
      named(
        'Minister Siergiej Ławrow powiedział, że Władimir Putin nie chce wojny. Oburzyło to ministra Ławrowa i prezydenta Putina, a Putinowi odpowiedział Zełenski.',
      ),
    ).toEqual([
      'Siergiej Ławrow → lavrov',
      'Władimir Putin → putin',
      'Ławrowa → lavrov',
      'Putina → putin',
      'Putinowi → putin',
      'Zełenski → zelenskyy',
    ]);
  });

  it('behind the words that open a sentence', () => {
    expect(
      named('Anot Nausėdos, grėsmė auga. Pasak Lavrovo, jos nėra visai. Apie Putiną nekalbėta.'),
    ).toEqual(['Nausėdos → nauseda', 'Lavrovo → lavrov', 'Putiną → putin']);
    expect(
      named('Według Putina wojny nie ma. Zdaniem Ławrowa rozmowy trwają bez przerwy i dobrze.'),
    ).toEqual(['Putina → putin', 'Ławrowa → lavrov']);
  });

  it('keeps namesakes apart there too', () => {
    expect(named('Актёр Кирилл Лавров снимался много. Лавров любил театр.')).toEqual([]);
    expect(
      named('Vytauto Landsbergio namai Vilniuje stovi jau daug metų. Landsbergio knygos visur.'),
    ).toEqual([]);
  });

  it('leaves an English text’s other words alone', () => {
    expect(
      named('Nausėdos of the world and the Putina of that time, with the Lavrovas for company.'),
    ).toEqual([]);
  });
});
