import { excessOver } from './bound';
import * as incidents from '../incidents';
import { enterIncidents } from '../late-incidents';
import { enter } from './late';

/** For the command line and tests: all that can be there without facts about AWS's services. */
enter({ bound: excessOver });
enterIncidents(incidents);
