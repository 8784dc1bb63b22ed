// The last step of the build: bundles the workflow code beside the output of tsc.
import { writeBundle } from './workflow-bundle';

void writeBundle();
