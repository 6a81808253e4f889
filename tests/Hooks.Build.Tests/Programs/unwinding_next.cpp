// What the hooks of unwinding.cpp call next.
#include <unistd.h>

extern "C" int thrower(int x) { throw x + 1; }
extern "C" int framed_thrower(int x) { throw x + 2; }
extern "C" int late(int x) { return x + 3; }
extern "C" int blocker(int) { for (;;) pause(); }
extern "C" int framed_blocker(int) { for (;;) pause(); }

#ifdef EARLY
// A constructor that calls a hook, maybe before its library is initialized.
__attribute__((constructor)) static void early() { volatile int answer = late(1); (void)answer; }
#endif
