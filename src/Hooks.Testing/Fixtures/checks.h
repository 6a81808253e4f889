/* The checks, each in a file of its own. */
#ifndef CHECKS_H
#define CHECKS_H

#include "kit.h"

void check_quiet(const char *argument);
void check_reach(const char *argument);
void check_status(const char *argument);
void check_threads(const char *argument);
void check_fork(const char *argument);
void check_vfork(const char *argument);
void check_signal(const char *argument);
void check_environment(const char *argument);
void check_unusual(const char *argument);
void check_lasting(const char *argument);
void check_stack(const char *argument);
void check_limited(const char *argument);
void check_no_memory(const char *argument);
void check_learn(const char *argument);
void check_filter(const char *argument);
void check_loading(const char *argument);
void check_streams(const char *argument);
void check_neighbour(const char *argument);

#endif
