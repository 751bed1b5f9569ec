/** What the worker does for what leaves: writes it piece by piece, so that little of it is held at once. */
import type { Archive } from '../../archive/archive';
import { SCHEMA_OF_FILES } from '../../archive/formats/types';
import type { Done, Errand } from './errand';
import { tell, throttle } from './tell';
import { written } from './writers';
