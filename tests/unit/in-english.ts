/** No browser hands out messages here: what is tested speaks English. */
import en from '../../locales/en.json';
import { setWords } from '../../words/source';

setWords(en);
