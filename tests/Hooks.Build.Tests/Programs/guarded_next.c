// What the hook of guarded.c calls next: observed(0) is a plain call, the others do something in the middle of the hook.
#include <setjmp.h>
#include <signal.h>
#include <unistd.h>

// By its symbol: the compiler would call the function that it knows.
extern int whole(int what) __asm__("observed");
sigjmp_buf out;

int observed(int what)
{
    switch (what)
    {
    case 1:
        return 100 + whole(0);
    case 2:
        siglongjmp(out, 1);
    case 3:
        return raise(SIGUSR1);
    case 4:
        for (;;)
            pause();
    default:
        return 0;
    }
}
