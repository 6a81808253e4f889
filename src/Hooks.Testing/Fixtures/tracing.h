/* A child process that is watched (ptrace(2)) while it makes a call. */
#ifndef TRACING_H
#define TRACING_H

#include "kit.h"

enum { TRACING_BEFORE, TRACING_IN_CALL, TRACING_OVER };

/* What the child tells who watches it, in memory that both have. */
struct tracing {
    volatile int phase;
    volatile int is_in_handler;
    struct kit_range library;
    struct kit_range signal_stack;
};

extern struct tracing *tracing;

/* Starts a child that stops before the call, is in TRACING_IN_CALL during it, and ends. */
int tracing_start(int index, void (*prepare)(void));

/* Waits for the child's next stop. Returns the signal that stopped it, or 0 if it has ended, which is noted. */
int tracing_wait(int child, int index);

/* Lets the child go on: one of PTRACE_CONT, PTRACE_SINGLESTEP, PTRACE_SYSCALL, with a signal or 0. */
void tracing_go_on(int child, int request, int signal);

#endif
