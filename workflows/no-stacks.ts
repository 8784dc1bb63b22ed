// Loaded once before all stories: the SDK otherwise keeps a stack for every promise, which costs a fifth of a worker's
// time. What is lost are the stacks in failures of workflow code and in Temporal's stack-trace query; WORKFLOW_STACKS=on
// brings them back.
Error.stackTraceLimit = 0;
