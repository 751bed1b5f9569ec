import * as parts from '../../../archive/writing-parts';
import { handOver } from '../../../extension/later';

handOver('writing', parts);
