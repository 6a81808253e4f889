// What the hooks of unwinding.cpp and stepping.c call next.
#include <unistd.h>

#ifdef EARLY
extern "C" int late(int);

// A constructor that calls a hook, maybe before its library is initialized.
__attribute__((constructor)) static void early()
{
    volatile int answer = 0;
    answer = late(1);
    (void)answer;
}
#else
extern "C" int thrower(int x) { throw x + 1; }
extern "C" int framed_thrower(int x) { throw x + 2; }
extern "C" int late(int x) { return x + 3; }
extern "C" int passed(int x) { return x + 5; }
extern "C" int identified(int x) { return x + 4; }
extern "C" int listed(int x, ...) { return x + 7; }
extern "C" int listed_next(int x, void *)
{
    while (x == 1) pause();
    if (x == 5) throw x + 3;
    return x + 6;
}
extern "C" int blocker(int) { for (;;) pause(); }
extern "C" int framed_blocker(int) { for (;;) pause(); }
#endif
