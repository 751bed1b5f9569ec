/** The gallery speaks the language that its address asks for, as in `?lang=uk#popup`. Comes before what speaks. */
import de from '../../locales/de.json';
import en from '../../locales/en.json';
import fr from '../../locales/fr.json';
import lt from '../../locales/lt.json';
import uk from '../../locales/uk.json';
import type { Catalogue } from '../../words/catalogue';
import { dressPage } from '../../words/page';
import { setWords } from '../../words/source';

const catalogues: Record<string, Catalogue> = { de, en, fr, lt, uk };

setWords(catalogues[new URLSearchParams(location.search).get('lang') ?? 'en'] ?? en);
dressPage('On Record: gallery');
