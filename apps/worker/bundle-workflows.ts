// The last step of the build: puts the workflow code beside what tsc has made of it.
import { writeBundle } from './workflow-bundle';

void writeBundle();
